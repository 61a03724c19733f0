import type { VoteChoice } from './rewardVote.entity';

export interface Tally {
  for: number;
  against: number;
  abstained: number;
}

export function tally(votes: readonly { choice: VoteChoice }[]): Tally {
  const count = (wanted: VoteChoice) => votes.filter(({ choice }) => choice === wanted).length;
  return { for: count('FOR'), against: count('AGAINST'), abstained: count('ABSTAIN') };
}

/**
 * What the votes of a session come to: nothing without a quorum, approval when more than half of the votes
 * cast are for it, else refusal. The rule is the product's choice; no published source fixes it.
 */
export function verdict(
  votes: readonly { choice: VoteChoice }[],
  quorum: number,
): 'approve' | 'reject' | 'adjourn' {
  if (votes.length < quorum) return 'adjourn';
  return tally(votes).for * 2 > votes.length ? 'approve' : 'reject';
}
