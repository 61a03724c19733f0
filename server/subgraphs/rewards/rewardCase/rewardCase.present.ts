import type { Language } from '../../../contracts/refusals';
import { tally } from '../committee/tally';
import type { RewardVote } from '../committee/rewardVote.entity';
import type { RewardNotice } from '../notice/rewardNotice.entity';
import { lineText } from '../schedule/lineText';
import { staffMember, type StaffMemberRef } from '../staffMember.type';
import type { CaseFile } from './caseFile';
import { RewardDecision, RewardQuorum, RewardTimelineEntry, RewardVoteType } from './rewardCase.parts';
import type { RewardCase } from './rewardCase.entity';
import type { RewardEvent } from './rewardEvent.entity';
import { RewardCalculation, RewardCaseType } from './rewardCase.type';

/** Records as the graph shows them. */
export function presentCase(row: RewardCase): RewardCaseType {
  const { id, caseNumber, state, basis, category, personAlias, createdAt, version } = row;
  return Object.assign(new RewardCaseType(), {
    row,
    id,
    caseNumber,
    state,
    basis,
    category,
    personAlias,
    openedAt: createdAt,
    version,
  });
}

export function presentCalculation(row: RewardCase, language: Language): RewardCalculation | null {
  if (row.amountTenge === null) return null;
  return Object.assign(new RewardCalculation(), {
    schedule: row.scheduleCode,
    mciCount: row.mciCount,
    mciRate: row.mciRate,
    mciEffectiveFrom: row.mciEffectiveFrom,
    harm: row.harmTenge,
    amount: row.amountTenge,
    provisional: row.provisional,
    lines: (row.lines ?? []).map((line) => lineText(line, language)),
  });
}

export function presentQuorum({ session, votes }: CaseFile): RewardQuorum | null {
  if (!session) return null;
  const { number, seats, quorum } = session;
  return Object.assign(new RewardQuorum(), { session: number, seats, needed: quorum, cast: votes.length });
}

export function presentVote({ memberId, choice, reason, createdAt }: RewardVote): RewardVoteType {
  const member = staffMember(memberId) as StaffMemberRef;
  return Object.assign(new RewardVoteType(), { member, choice, reason, castAt: createdAt });
}

export function presentDecision(
  { rewardCase, votes }: CaseFile,
  notices: RewardNotice[],
): RewardDecision | null {
  const { outcome, decidedAt } = rewardCase;
  if (outcome === null || decidedAt === null) return null;
  const counted = outcome === 'NO_GROUNDS' ? null : tally(votes);
  const letter = notices.at(-1);
  return Object.assign(new RewardDecision(), {
    outcome,
    decidedAt,
    votesFor: counted?.for ?? null,
    votesAgainst: counted?.against ?? null,
    votesAbstained: counted?.abstained ?? null,
    letterState: letter?.letterState ?? null,
    letterMovedAt: letter?.letterMovedAt ?? null,
  });
}

export function presentEvent({ at, action, actorId }: RewardEvent): RewardTimelineEntry {
  return Object.assign(new RewardTimelineEntry(), { at, action, actor: staffMember(actorId) });
}
