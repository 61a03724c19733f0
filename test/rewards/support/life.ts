import { randomUUID } from 'node:crypto';
import type { EventPayloads } from '../../../server/contracts/events';
import type { ViewerClaims } from '../../../server/kernel';
import { type Answer, finance, members, recordCourtAct, secretary, type World } from './world';

export const caseFields = `
  id caseNumber state basis category personAlias openedAt version viewerActions
  courtAct { actNumber kind inForceOn }
  calculation { schedule mciCount mciRate mciEffectiveFrom harm amount provisional lines }
  quorum { session seats needed cast }
  votes { member { id } choice reason castAt }
  ownVote { choice }
  decision { outcome decidedAt votesFor votesAgainst votesAbstained letterState letterMovedAt }
  payout { reference amount attempts preparedBy { id } orderReference failure treasuryReference confirmedBy { id } }
  timeline { at action actor { id } }`;

/** Takes a mutation by name with the input it needs; a new idempotency key unless one is given. */
export function act(
  { ask }: World,
  viewer: ViewerClaims,
  name: string,
  input: Record<string, unknown>,
  fields = caseFields,
): Promise<Answer> {
  const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { rewardCase { ${fields} } } }`;
  return ask(viewer, query, { input: { idempotencyKey: randomUUID(), ...input } });
}

/** The case as a viewer sees it. */
export async function look({ ask }: World, viewer: ViewerClaims, id: string) {
  const { data, codes } = await ask(viewer, `query ($id: ID!) { rewardCase(id: $id) { ${caseFields} } }`, {
    id,
  });
  if (codes.length > 0) throw new Error(codes.join());
  return data.rewardCase;
}

/** Takes a mutation on a case as it is now; throws when it is refused. */
export async function must(world: World, viewer: ViewerClaims, name: string, id: string, more: object = {}) {
  const { version: expectedVersion } = await look(world, viewer, id);
  const { data, codes } = await act(world, viewer, name, { id, expectedVersion, ...more });
  if (codes.length > 0) throw new Error(`${name}: ${codes.join()}`);
  return data[name].rewardCase;
}

type About = Partial<EventPayloads['courtAct.recorded']>;

/** A case in its first state. */
export async function opened(world: World, about: About = {}) {
  const { courtActId } = await recordCourtAct(world, about);
  const { data, codes } = await act(world, secretary, 'openRewardCase', { courtActId });
  if (codes.length > 0) throw new Error(codes.join());
  return data.openRewardCase.rewardCase;
}

/** A case before the committee. */
export async function submitted(world: World, about: About = {}) {
  const { id } = await opened(world, about);
  await must(world, secretary, 'calculateReward', id);
  return must(world, secretary, 'submitToCommittee', id);
}

/** A case that three members approved. */
export async function approved(world: World, about: About = {}) {
  const { id } = await submitted(world, about);
  for (const member of members.slice(0, 3)) await must(world, member, 'castVote', id, { choice: 'FOR' });
  return must(world, secretary, 'closeVoting', id);
}

/** A case whose payment order the vault made. */
export async function sent(world: World, about: About = {}) {
  const { id } = await approved(world, about);
  const { payout } = await must(world, finance, 'preparePayout', id);
  await world.tell('payout.completed', { payoutId: payout.reference, orderReference: 'PO-1' });
  return look(world, finance, id);
}
