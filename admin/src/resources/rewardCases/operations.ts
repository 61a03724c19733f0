import type { Actionable } from '../../actions/action';
import type { TimelineEntry } from '../../display/Timeline';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface Calculation {
  schedule: string;
  mciCount: number | null;
  mciRate: number;
  mciEffectiveFrom: string;
  harm: number | null;
  amount: number;
  provisional: boolean;
  lines: string[];
}

export interface Quorum {
  session: number;
  seats: number;
  needed: number;
  cast: number;
}

export interface Vote {
  member: { name: string } | null;
  choice: string;
  reason: string | null;
  castAt: string;
}

export interface RewardCaseRow {
  id: string;
  caseNumber: string;
  state: string;
  basis: string;
  category: string | null;
  personAlias: string;
  openedAt: string;
  calculation: { amount: number; provisional: boolean } | null;
  quorum: Quorum | null;
}

export interface RewardCase extends Omit<RewardCaseRow, 'calculation'>, Actionable {
  state: string;
  courtAct: { actNumber: string; kind: string; inForceOn: string };
  calculation: Calculation | null;
  votes: Vote[] | null;
  ownVote: Vote | null;
  decision: {
    outcome: string;
    decidedAt: string;
    votesFor: number | null;
    votesAgainst: number | null;
    votesAbstained: number | null;
    letterState: string | null;
    letterMovedAt: string | null;
  } | null;
  payout: {
    reference: string;
    amount: number;
    preparedBy: { name: string } | null;
    preparedAt: string;
    orderReference: string | null;
    sentAt: string | null;
    failure: string | null;
    treasuryReference: string | null;
    confirmedBy: { name: string } | null;
    confirmedAt: string | null;
  } | null;
  timeline: TimelineEntry[];
}

const listQuery = /* GraphQL */ `
  query RewardCases($filter: RewardCaseFilter, $first: Int!, $offset: Int) {
    rewardCases(filter: $filter, first: $first, offset: $offset) {
      nodes {
        id
        caseNumber
        state
        basis
        category
        personAlias
        openedAt
        calculation {
          amount
          provisional
        }
        quorum {
          session
          seats
          needed
          cast
        }
      }
      pageInfo {
        hasNextPage
      }
      totalCount
      totalCountCapped
    }
  }
`;

const voteFields = /* GraphQL */ `
  fragment VoteFields on RewardVote {
    member {
      name
    }
    choice
    reason
    castAt
  }
`;

const oneQuery = /* GraphQL */ `
  query RewardCase($id: ID!) {
    rewardCase(id: $id) {
      id
      caseNumber
      state
      basis
      category
      personAlias
      openedAt
      courtAct {
        actNumber
        kind
        inForceOn
      }
      calculation {
        schedule
        mciCount
        mciRate
        mciEffectiveFrom
        harm
        amount
        provisional
        lines
      }
      quorum {
        session
        seats
        needed
        cast
      }
      votes {
        ...VoteFields
      }
      ownVote {
        ...VoteFields
      }
      decision {
        outcome
        decidedAt
        votesFor
        votesAgainst
        votesAbstained
        letterState
        letterMovedAt
      }
      payout {
        reference
        amount
        preparedBy {
          name
        }
        preparedAt
        orderReference
        sentAt
        failure
        treasuryReference
        confirmedBy {
          name
        }
        confirmedAt
      }
      timeline {
        at
        action
        actor {
          name
          position
        }
      }
      version
      viewerActions
    }
  }
  ${voteFields}
`;

export const calculateRewardMutation = mutation('calculateReward', 'rewardCase');
export const submitToCommitteeMutation = mutation('submitToCommittee', 'rewardCase');
export const castVoteMutation = mutation('castVote', 'rewardCase');
export const closeVotingMutation = mutation('closeVoting', 'rewardCase');
export const preparePayoutMutation = mutation('preparePayout', 'rewardCase');
export const confirmPayoutMutation = mutation('confirmPayout', 'rewardCase');

export const rewardCaseStates = [
  'ELIGIBLE',
  'CALCULATED',
  'COMMITTEE_REVIEW',
  'ADJOURNED',
  'APPROVED',
  'PAYOUT_PENDING',
  'SENT',
  'PAID',
  'FAILED',
  'REJECTED',
];

export const rewardCases: Noun = {
  list: {
    query: listQuery,
    root: 'rewardCases',
    shape: 'page',
    variables: ({ state }) => ({ filter: { state: state ?? null } }),
  },
  one: { query: oneQuery, root: 'rewardCase' },
};
