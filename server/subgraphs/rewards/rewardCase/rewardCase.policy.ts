import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Permission } from '../../../contracts/roles';
import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import type { CaseFile } from './caseFile';
import { RewardCase } from './rewardCase.entity';
import { type RewardCaseAction, rewardCaseLifecycle, type RewardCaseState } from './rewardCase.lifecycle';

const afterApproval: RewardCaseState[] = ['APPROVED', 'PAYOUT_PENDING', 'SENT', 'PAID', 'FAILED'];

/** The states in which a case is somebody's business: the committee's once it votes, finance's once approved. */
const statesOpenTo: [Permission, readonly RewardCaseState[]][] = [
  ['reward:prepare', rewardCaseLifecycle.states],
  ['reward:vote', ['COMMITTEE_REVIEW', 'ADJOURNED', 'REJECTED', ...afterApproval]],
  ['payout:prepare', afterApproval],
  ['payout:confirm', afterApproval],
];

function statesWithinReach(viewer: Viewer): RewardCaseState[] {
  if (viewer.kind !== 'staff' || !viewer.has('reward:read')) return [];
  const states = statesOpenTo.filter(([permission]) => viewer.has(permission)).flatMap(([, open]) => open);
  return [...new Set(states)];
}

export function mayReadCase(
  viewer: Viewer,
  rewardCase: Pick<RewardCase, 'state' | 'departmentCode'>,
): Decision {
  const states = statesWithinReach(viewer);
  if (states.length === 0) return refuse('MISSING_PERMISSION');
  if (!states.includes(rewardCase.state) || !viewer.reaches(rewardCase.departmentCode))
    return refuse('NOT_FOUND');
  return allow();
}

/** The cases `mayReadCase` allows, as a query: the same rule as one SQL predicate. */
export function casesInScope(manager: EntityManager, viewer: Viewer): SelectQueryBuilder<RewardCase> {
  const query = manager.createQueryBuilder(RewardCase, 'rewardCase');
  const states = statesWithinReach(viewer);
  const { departments } = viewer.claims;
  if (states.length === 0 || departments.length === 0) return query.where('1 = 0');
  query.where('rewardCase.state IN (:...states)', { states });
  return departments.includes('*')
    ? query
    : query.andWhere('rewardCase.departmentCode IN (:...departments)', { departments });
}

function step(
  permission: Permission,
  action: RewardCaseAction,
  guard: Policy<CaseFile> = allow,
): Policy<CaseFile> {
  return (viewer, file) => {
    const readable = mayReadCase(viewer, file.rewardCase);
    if (!readable.allowed) return readable;
    if (!viewer.has(permission)) return refuse('MISSING_PERMISSION');
    if (!rewardCaseLifecycle.can(file.rewardCase.state, action)) return refuse('WRONG_STATE');
    return guard(viewer, file);
  };
}

const hasVoted = (viewer: Viewer, { votes }: CaseFile) =>
  votes.some(({ memberId }) => memberId === viewer.id);

/** Who prepared the case does not decide it; a member votes once; there are no more votes than seats. */
const freeSeat: Policy<CaseFile> = (viewer, file) => {
  const { rewardCase, session, votes } = file;
  if ([rewardCase.openedById, session?.openedById].includes(viewer.id)) return refuse('SAME_PERSON');
  if (hasVoted(viewer, file)) return refuse('ALREADY_VOTED');
  return votes.length < (session?.seats ?? 0) ? allow() : refuse('NO_SEAT_LEFT');
};

export const mayCalculate = step('reward:prepare', 'calculate');
export const maySubmit = step('reward:prepare', 'submit');
export const mayCastVote = step('reward:vote', 'approve', freeSeat);
/** Whoever voted does not choose the moment at which the votes are counted. */
export const mayCloseVoting = step('reward:prepare', 'approve', (viewer, file) =>
  hasVoted(viewer, file) ? refuse('SAME_PERSON') : allow(),
);
export const mayPreparePayout = step('payout:prepare', 'preparePayout');
/** Two persons stand behind every payment. */
export const mayConfirmPayout = step('payout:confirm', 'confirm', (viewer, { payout }) =>
  payout && payout.preparedById !== viewer.id ? allow() : refuse('SAME_PERSON'),
);

/** Everything that may be done to a case, by the name of its mutation. */
export const caseActions: Record<string, Policy<CaseFile>> = {
  calculateReward: mayCalculate,
  submitToCommittee: maySubmit,
  castVote: mayCastVote,
  closeVoting: mayCloseVoting,
  preparePayout: mayPreparePayout,
  confirmPayout: mayConfirmPayout,
};

/**
 * Votes stay sealed until the quorum is there. While voting goes on they open only to members who have voted,
 * so that nobody votes, or ends the vote, by what others said; a session without a quorum stays sealed.
 */
export function mayReadVotes(viewer: Viewer, { session, votes, rewardCase }: CaseFile): Decision {
  const readable = mayReadCase(viewer, rewardCase);
  if (!readable.allowed) return readable;
  if (!viewer.has('reward:prepare') && !viewer.has('reward:vote')) return refuse('MISSING_PERMISSION');
  if (!session || votes.length < session.quorum) return refuse('WRONG_STATE');
  if (session.closedAt !== null) return allow();
  return votes.some(({ memberId }) => memberId === viewer.id) ? allow() : refuse('WRONG_STATE');
}
