import { randomUUID } from 'node:crypto';
import { GraphClient } from '../client/graph';
import { sealFor } from '../client/seal';
import type { Identity, IdentityKind } from '../sealing';
import { setTimeout as pause } from 'node:timers/promises';
import { sign } from '../tour/reports';
import { explain } from '../tour/s14';
import { Stage } from '../tour/stage';
import { type Canary, canariesOf, canaryIdentity } from './canaries';
import { type Receiver, textOfMail } from './receivers';

const REGISTER = `mutation LeakRegister($input: RegisterReportInput!) {
  registerReport(input: $input) { report { id number } checkCode } }`;
const DRAFT = `mutation LeakDraft($input: DraftProtocolInput!) {
  draftProtocol(input: $input) { protocol { id state version } } }`;
const STATE = `query LeakState($id: ID!) { report(id: $id) { envelopeState version } }`;
const CORRECT = `mutation LeakCorrect($input: CorrectIdentityInput!) {
  correctIdentity(input: $input) { report { id } } }`;

const HELPER = `mutation LeakHelper($input: RegisterAssistantInput!) {
  registerAssistant(input: $input) { record { id version } } }`;
const PROPOSE = `mutation LeakPropose($input: ProposeIdentityCorrectionInput!) {
  proposeIdentityCorrection(input: $input) { correction { id } } }`;

const STATEMENT = 'Инспектор требует деньги за разрешение. Прошу принять меры.';
const WAITS_MS = 60_000;

export interface Seeded {
  /** Who was sealed. */
  canaries: Canary[];
  /** What opens the letter that was told of by mail: for the applicant's mailbox alone, who then hands it in. */
  codes: Canary[];
  /** Reports that were registered, for their papers. */
  reports: string[];
}

/**
 * Hands identities in by every way there is: by post, by telephone, in a protocol, corrected after a rejection, as a
 * helper without a report, as a correction of one. Where there is mail, an applicant is told of a letter and collects it.
 */
export async function seed(
  url: string,
  keysDir: string,
  hear: (text: string) => void,
  mail?: Receiver,
): Promise<Seeded> {
  const client = new GraphClient(url, keysDir, hear);
  const seeded: Seeded = { canaries: [], codes: [], reports: [] };
  let number = 0;
  const somebody = (whose: string, kind?: IdentityKind): Identity => {
    const identity = canaryIdentity(number++, kind);
    if (whose.startsWith('CALL_CENTRE')) identity.callerNumber = canaryIdentity(20 + number).phone;
    seeded.canaries.push(...canariesOf(whose, identity));
    return identity;
  };
  for (const channel of ['POST', 'CALL_CENTRE']) {
    for (const kind of ['NATURAL_PERSON', 'LEGAL_PERSON', 'STATE_BODY_OFFICIAL'] as const) {
      const identity = somebody(`${channel} ${kind}`, kind);
      seeded.reports.push((await register(client, keysDir, channel, identity)).id);
    }
  }
  await draft(client, keysDir, somebody('protocol'));
  seeded.reports.push(
    await correct(client, keysDir, somebody('rejected', 'LEGAL_PERSON'), somebody('corrected')),
  );
  await help(client, keysDir, somebody('helper'), somebody('helper, corrected'));
  if (mail) seeded.codes = await collectByMail(client, url, keysDir, hear, somebody('mailed'), mail);
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
): Promise<{ id: string; checkCode: string }> {
  const idempotencyKey = randomUUID();
  const envelope = await sealFor(client, 'duty', keysDir, identity, idempotencyKey);
  const { registerReport } = await client.ask<{
    registerReport: { report: { id: string }; checkCode: string };
  }>('duty', REGISTER, {
    input: {
      ...statement,
      idempotencyKey,
      channel,
      applicantKind,
      warningCertified: channel === 'POST',
      envelope,
    },
  });
  return { id: registerReport.report.id, checkCode: registerReport.checkCode };
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
  const { id } = await register(client, keysDir, 'POST', wrong, 'NATURAL_PERSON');
  const expectedVersion = await settled(client, id, 'REJECTED');
  const idempotencyKey = randomUUID();
  const envelope = await sealFor(client, 'duty', keysDir, right, idempotencyKey);
  await client.ask('duty', CORRECT, { input: { idempotencyKey, id, expectedVersion, envelope } });
  return id;
}

/** Somebody who helps without having reported, and whose identity was wrong (R91). */
async function help(client: GraphClient, keysDir: string, wrong: Identity, right: Identity): Promise<void> {
  const account = 'protection';
  const idempotencyKey = randomUUID();
  const envelope = await sealFor(client, account, keysDir, wrong, idempotencyKey);
  const input = { idempotencyKey, envelope, language: 'RU', assistance: STATEMENT };
  const { registerAssistant } = await client.ask<{
    registerAssistant: { record: { id: string; version: number } };
  }>(account, HELPER, { input });
  const { id, version: expectedVersion } = registerAssistant.record;
  const key = randomUUID();
  const better = await sealFor(client, account, keysDir, right, key);
  const change = { idempotencyKey: key, id, expectedVersion, envelope: better, reason: STATEMENT };
  await client.ask(account, PROPOSE, { input: change });
}

/** A letter to an applicant with a safe mailbox: told of by mail, collected with the code of the mail (R31). */
async function collectByMail(
  client: GraphClient,
  url: string,
  keysDir: string,
  hear: (text: string) => void,
  identity: Identity,
  mail: Receiver,
): Promise<Canary[]> {
  const before = mail.received.length;
  const { id, checkCode } = await register(client, keysDir, 'POST', { ...identity, emailIsSafe: true });
  await settled(client, id, 'OPENED');
  const stage = new Stage(url, keysDir, hear, undefined, hear);
  await explain(stage, id);
  await sign(stage, id, 'RETURNED_WITH_EXPLANATION');
  const received = await stage.until(
    'mail',
    () => Promise.resolve(mail.received.at(before)),
    (seen) => seen !== undefined,
  );
  const [collectCode = ''] = /\b\w{4}-\w{4}-\w{4}\b/.exec(textOfMail(received!).toString()) ?? [];
  const body = new URLSearchParams({ collectCode, checkCode });
  const page = await (await fetch(`${url}/collect`, { method: 'POST', body })).text();
  stage.equal(page.includes('Спор о долге'), true, 'the letter is collected');
  hear(page);
  return [collectCode, collectCode.replaceAll('-', '')].map((text) => ({ name: 'code of the mail', text }));
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
