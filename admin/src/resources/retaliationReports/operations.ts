import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface Retaliation extends Actionable {
  state: string;
  act: string;
  actOn: string;
  receivedAt: string;
  outOfTime: boolean;
  consentOn: string | null;
  dueAt: string | null;
  addressedOn: string | null;
  addressedLate: boolean;
  redecision: string | null;
  record?: { id: string; number: string } | null;
}

const listQuery = /* GraphQL */ `
  query RetaliationReports($filter: RetaliationReportFilter, $first: Int!, $offset: Int) {
    retaliationReports(filter: $filter, first: $first, offset: $offset) {
      nodes {
        id
        state
        act
        actOn
        receivedAt
        outOfTime
        consentOn
        dueAt
        addressedOn
        addressedLate
        redecision
        version
        viewerActions
        record {
          id
          number
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

export const retaliationStates = ['RECEIVED', 'EMPLOYER_ADDRESSED', 'REDECIDED', 'CLOSED'];
export const employerActs = ['DISCIPLINE', 'DISMISSAL', 'TRANSFER', 'PAY', 'OTHER'] as const;
export const redecisions = ['REVERSED', 'CHANGED', 'UPHELD', 'NO_ANSWER'] as const;

export const reportRetaliationMutation = mutation('reportRetaliation', 'retaliation');
export const recordConsentMutation = mutation('recordConsent', 'retaliation');
export const addressEmployerMutation = mutation('addressEmployer', 'retaliation');
export const dismissRetaliationMutation = mutation('dismissRetaliation', 'retaliation');
export const withdrawRetaliationMutation = mutation('withdrawRetaliation', 'retaliation');
export const recordRedecisionMutation = mutation('recordRedecision', 'retaliation');
export const closeRetaliationMutation = mutation('closeRetaliation', 'retaliation');

const byState = ({ state }: { state?: unknown }) => ({ filter: state ? { state } : {} });

export const retaliationReports: Noun = {
  list: { query: listQuery, root: 'retaliationReports', shape: 'page', variables: byState },
};
