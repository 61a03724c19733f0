import { randomUUID } from 'node:crypto';
import { GraphClient } from '../client/graph';
import { sealFor } from '../client/seal';
import type { Identity } from '../sealing';
import { setTimeout as pause } from 'node:timers/promises';
import { type Canary, canariesOf, canaryIdentity } from './canaries';

const REGISTER = `mutation LeakRegister($input: RegisterReportInput!) {
  registerReport(input: $input) { report { id number } checkCode } }`;
const DRAFT = `mutation LeakDraft($input: DraftProtocolInput!) {
  draftProtocol(input: $input) { protocol { id state version } } }`;
const STATE = `query LeakState($id: ID!) { report(id: $id) { envelopeState version } }`;
const CORRECT = `mutation LeakCorrect($input: CorrectIdentityInput!) {
  correctIdentity(input: $input) { report { id } } }`;

const STATEMENT = 'Инспектор требует деньги за разрешение. Прошу принять меры.';
const WAITS_MS = 60_000;

export interface Seeded {
  canaries: Canary[];
  /** Reports that were registered, for their papers. */
  reports: string[];
}

/** Hands identities in by every way there is: by post, by telephone, in a protocol, and corrected after a rejection. */
export async function seed(url: string, keysDir: string, hear: (text: string) => void): Promise<Seeded> {
  const client = new GraphClient(url, keysDir, hear);
  const seeded: Seeded = { canaries: [], reports: [] };
  const kinds = ['NATURAL_PERSON', 'LEGAL_PERSON', 'STATE_BODY_OFFICIAL'] as const;
  let number = 0;
  for (const channel of ['POST', 'CALL_CENTRE']) {
    for (const kind of kinds) {
      const identity = canaryIdentity(number++, kind);
      seeded.canaries.push(...canariesOf(`${channel} ${kind}`, identity));
      seeded.reports.push(await register(client, keysDir, channel, identity));
    }
  }
  const speaker = canaryIdentity(number++);
  seeded.canaries.push(...canariesOf('protocol', speaker));
  await draft(client, keysDir, speaker);
  const corrected = canaryIdentity(number++);
  seeded.canaries.push(...canariesOf('corrected', corrected));
  const rejected = canaryIdentity(number++, 'LEGAL_PERSON');
  seeded.canaries.push(...canariesOf('rejected', rejected));
  seeded.reports.push(await correct(client, keysDir, rejected, corrected));
  await Promise.all(seeded.reports.map((id) => settled(client, id, 'OPENED')));
  return seeded;
}

const statement = { departmentCode: 'CENTRAL', language: 'RU', text: STATEMENT, impending: false };

async function register(
  client: GraphClient,
  keysDir: string,
  channel: string,
  identity: Identity,
  applicantKind: string = identity.kind,
): Promise<string> {
  const idempotencyKey = randomUUID();
  const envelope = await sealFor(client, 'duty', keysDir, identity, idempotencyKey);
  const { registerReport } = await client.ask<{ registerReport: { report: { id: string } } }>(
    'duty',
    REGISTER,
    {
      input: {
        ...statement,
        idempotencyKey,
        channel,
        applicantKind,
        warningCertified: channel === 'POST',
        envelope,
      },
    },
  );
  return registerReport.report.id;
}

async function draft(client: GraphClient, keysDir: string, identity: Identity): Promise<void> {
  const idempotencyKey = randomUUID();
  const envelope = await sealFor(client, 'duty', keysDir, identity, idempotencyKey);
  const has = { hasResidence: true, hasWorkPlace: true, hasIdDocument: true };
  await client.ask('duty', DRAFT, { input: { ...statement, ...has, idempotencyKey, envelope } });
}

/** An envelope of another kind of applicant than was declared: the vault sends it back, and it is sealed again. */
async function correct(
  client: GraphClient,
  keysDir: string,
  wrong: Identity,
  right: Identity,
): Promise<string> {
  const id = await register(client, keysDir, 'POST', wrong, 'NATURAL_PERSON');
  const expectedVersion = await settled(client, id, 'REJECTED');
  const idempotencyKey = randomUUID();
  const envelope = await sealFor(client, 'duty', keysDir, right, idempotencyKey);
  await client.ask('duty', CORRECT, { input: { idempotencyKey, id, expectedVersion, envelope } });
  return id;
}

/** The version of the report once the vault has answered so. */
async function settled(client: GraphClient, id: string, state: string): Promise<number> {
  const until = Date.now() + WAITS_MS;
  for (;;) {
    const { report } = await client.ask<{ report: { envelopeState: string; version: number } }>(
      'duty',
      STATE,
      { id },
    );
    if (report.envelopeState === state) return report.version;
    if (Date.now() > until)
      throw new Error(`the vault left the envelope of ${id} at ${report.envelopeState}`);
    await pause(150);
  }
}
