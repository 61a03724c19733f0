import type { Action } from '../../actions/action';
import {
  calculateRewardMutation,
  castVoteMutation,
  closeVotingMutation,
  confirmPayoutMutation,
  preparePayoutMutation,
  submitToCommitteeMutation,
} from './operations';

/** From the calculation to the money. Votes and payments ask for a fresh second factor. */
export const rewardCaseActions: readonly Action[] = [
  { name: 'calculateReward', mutation: calculateRewardMutation, fields: [{ name: 'harm', kind: 'tenge' }] },
  { name: 'submitToCommittee', mutation: submitToCommitteeMutation },
  {
    name: 'castVote',
    mutation: castVoteMutation,
    fields: [
      {
        name: 'choice',
        kind: 'choice',
        texts: 'voteChoice',
        values: ['FOR', 'AGAINST', 'ABSTAIN'],
        required: true,
      },
      { name: 'reason', kind: 'text' },
    ],
  },
  { name: 'closeVoting', mutation: closeVotingMutation },
  { name: 'preparePayout', mutation: preparePayoutMutation },
  {
    name: 'confirmPayout',
    mutation: confirmPayoutMutation,
    fields: [{ name: 'treasuryReference', kind: 'line', required: true }],
  },
];
