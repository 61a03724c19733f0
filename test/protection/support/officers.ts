import { randomUUID } from 'node:crypto';
import type { Role } from '../../../server/contracts/roles';
import { systemViewer, type ViewerClaims } from '../../../server/kernel';
import { type ActContent, enrolmentProof, signedActChallenge } from '../../../server/sealing';
import { issueEnrolmentCode } from '../../../server/subgraphs/protection';
import { Authenticator, HOME, type Origin } from './authenticator';
import type { World } from './world';

/** A member of staff as the directory tells of him, with a security key of his own. */
export interface Officer {
  viewer: Partial<ViewerClaims> & { id: string };
  account: string;
  key: Authenticator;
}

let version = 0;

/** Tells the vault of a member of staff, or of a change. */
export async function publish(
  world: World,
  officer: Pick<Officer, 'viewer' | 'account'>,
  changes: Record<string, unknown> = {},
): Promise<void> {
  const { id, roles, clearedUntil } = officer.viewer;
  version += 1;
  await world.tell('reference.published', {
    kind: 'staff',
    key: id,
    version,
    data: {
      account: officer.account,
      name: `Officer ${officer.account}`,
      roles,
      clearedUntil,
      disabled: false,
      ...changes,
    },
  });
}

export async function newOfficer(world: World, role: Role = 'PROTECTION_OFFICER'): Promise<Officer> {
  const viewer = { id: randomUUID(), roles: [role], clearedUntil: '2099-12-31' };
  const officer = { viewer, account: randomUUID().slice(0, 8), key: new Authenticator() };
  await publish(world, officer);
  return officer;
}

/** One made on the vault's host, as `npm run enrol` does. */
export function codeFor(world: World, { account }: Officer): Promise<string> {
  return world.running.executive.transact(systemViewer('protection'), (ctx) =>
    issueEnrolmentCode(ctx, account),
  );
}

export const key = () => randomUUID();

/** A passkey that the officer's security key has just made, as it is sent to the vault. */
export async function beginEnrolment(
  world: World,
  officer: Officer,
  code?: string,
  origin: Origin = HOME,
  verified = true,
) {
  const begun = await world.ask<{ beginPasskeyEnrolment: { challengeId: string; nonce: string } }>(
    officer.viewer,
    'mutation($input: BeginPasskeyEnrolmentInput!) { beginPasskeyEnrolment(input: $input) { challengeId nonce } }',
    { input: { idempotencyKey: key() } },
  );
  const { challengeId, nonce } = begun.data!.beginPasskeyEnrolment;
  const made = officer.key.create(nonce, origin, verified);
  const codeProof = code && (await enrolmentProof(code, nonce, made.attestationObject));
  return { idempotencyKey: key(), challengeId, label: 'key', ...made, codeProof };
}

export function sendEnrolment(world: World, officer: Officer, input: object) {
  return world.ask<{ enrolPasskey: { passkey: { id: string; version: number; state: string } } }>(
    officer.viewer,
    'mutation($input: EnrolPasskeyInput!) { enrolPasskey(input: $input) { passkey { id version state } } }',
    { input },
  );
}

/** Enrols the officer's security key; with a code it is active at once. */
export async function enrol(
  world: World,
  officer: Officer,
  code?: string,
  origin: Origin = HOME,
  verified = true,
) {
  return sendEnrolment(world, officer, await beginEnrolment(world, officer, code, origin, verified));
}

/** An officer whose key is active. */
export async function readyOfficer(world: World, role?: Role): Promise<Officer> {
  const officer = await newOfficer(world, role);
  const { errors } = await enrol(world, officer, await codeFor(world, officer));
  if (errors) throw new Error(JSON.stringify(errors));
  return officer;
}

interface Signing {
  act: string;
  subjectId: string;
  content: ActContent;
}

/** Signs an act as the panel does, with the given key: the signer's own unless told otherwise. */
export async function signAct(
  world: World,
  { viewer, key: own }: Officer,
  { act, subjectId, content }: Signing,
  { with: used = own, origin = HOME, verified = true } = {},
) {
  const { data, errors } = await world.ask<{ beginSignedAct: { challengeId: string; nonce: string } }>(
    viewer,
    'mutation($input: BeginSignedActInput!) { beginSignedAct(input: $input) { challengeId nonce } }',
    { input: { idempotencyKey: key(), act, subjectId } },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  const { challengeId, nonce } = data.beginSignedAct;
  const challenge = await signedActChallenge(nonce, act, content);
  return { nonce, signature: { challengeId, ...used.get(challenge, origin, verified) } };
}
