import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface Call extends Actionable {
  state: string;
  pseudonym: string;
  purpose: string;
  extension: string;
  requestedAt: string;
  fate: string | null;
}

const listQuery = /* GraphQL */ `
  query CallBacks($filter: CallBackFilter, $first: Int!, $offset: Int) {
    callBacks(filter: $filter, first: $first, offset: $offset) {
      nodes {
        id
        state
        pseudonym
        purpose
        extension
        requestedAt
        fate
        version
        viewerActions
      }
      pageInfo {
        hasNextPage
      }
      totalCount
      totalCountCapped
    }
  }
`;

export const callStates = ['REQUESTED', 'PLACED', 'REACHED', 'NOT_REACHED'];
export const callPurposes = [
  'CLARIFY_STATEMENT',
  'ARRANGE_MEETING',
  'URGENT_SAFETY',
  'CHECK_IN',
  'OTHER',
] as const;
export const comparisonPurposes = [
  'DUPLICATE_REPORT',
  'DUPLICATE_REWARD',
  'CONFLICT_OF_INTEREST',
  'OTHER',
] as const;

export const requestCallBackMutation = mutation('requestCallBack', 'call');
export const recordCallOutcomeMutation = mutation('recordCallOutcome', 'call');
export const comparePersonsMutation = /* GraphQL */ `
  mutation ComparePersons($input: ComparePersonsInput!) {
    comparePersons(input: $input) {
      answer
    }
  }
`;

export const callBacks: Noun = {
  list: {
    query: listQuery,
    root: 'callBacks',
    shape: 'page',
    variables: ({ state }) => ({ filter: state ? { state } : {} }),
  },
};
