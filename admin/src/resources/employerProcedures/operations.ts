import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface Procedure extends Actionable {
  state: string;
  act: string;
  materialsOn: string;
  meetingOn: string;
  materialsLate: boolean;
  dueAt: string | null;
  decisionOn: string | null;
  decisionLate: boolean;
  objectedOn: string | null;
  objectedLate: boolean;
  redecision: string | null;
  record?: { id: string; number: string } | null;
}

const listQuery = /* GraphQL */ `
  query EmployerProcedures($filter: EmployerProcedureFilter, $first: Int!, $offset: Int) {
    employerProcedures(filter: $filter, first: $first, offset: $offset) {
      nodes {
        id
        state
        act
        materialsOn
        meetingOn
        materialsLate
        dueAt
        decisionOn
        decisionLate
        objectedOn
        objectedLate
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

export const procedureStates = ['INVITED', 'MEETING_HELD', 'DECISION_RECEIVED', 'OBJECTED', 'REDECIDED'];

export const openEmployerProcedureMutation = mutation('openEmployerProcedure', 'procedure');
export const recordEmployerMeetingMutation = mutation('recordEmployerMeeting', 'procedure');
export const recordEmployerDecisionMutation = mutation('recordEmployerDecision', 'procedure');
export const objectToEmployerMutation = mutation('objectToEmployer', 'procedure');
export const acceptEmployerDecisionMutation = mutation('acceptEmployerDecision', 'procedure');
export const recordEmployerRedecisionMutation = mutation('recordEmployerRedecision', 'procedure');
export const abandonEmployerProcedureMutation = mutation('abandonEmployerProcedure', 'procedure');

const byState = ({ state }: { state?: unknown }) => ({ filter: state ? { state } : {} });

export const employerProcedures: Noun = {
  list: { query: listQuery, root: 'employerProcedures', shape: 'page', variables: byState },
};
