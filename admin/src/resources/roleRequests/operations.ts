import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';
import type { StaffMember } from '../staff/operations';

interface Person {
  id: string;
  name: string;
}

export interface RoleRequestRow {
  id: string;
  kind: string;
  state: string;
  name: string;
  roles: string[];
  requestedAt: string;
  requestedBy: Person | null;
}

export interface RoleRequest extends Actionable, Omit<RoleRequestRow, 'state'> {
  state: string;
  account: string;
  position: string;
  workPhone: string;
  email: string | null;
  departmentCode: string;
  language: string;
  departments: string[];
  clearedUntil: string | null;
  expiresAt: string;
  decidedAt: string | null;
  decidedBy: Person | null;
  reason: string | null;
  staffMember: Pick<
    StaffMember,
    'id' | 'roles' | 'departments' | 'clearedUntil' | 'email' | 'disabled'
  > | null;
}

const requestsQuery = /* GraphQL */ `
  query RoleRequests($state: RoleRequestState, $account: String, $first: Int!, $offset: Int) {
    roleRequests(state: $state, account: $account, first: $first, offset: $offset) {
      nodes {
        id
        kind
        state
        name
        roles
        requestedAt
        requestedBy {
          id
          name
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

const requestQuery = /* GraphQL */ `
  query RoleRequest($id: ID!) {
    roleRequest(id: $id) {
      id
      kind
      state
      account
      name
      position
      workPhone
      email
      departmentCode
      language
      roles
      departments
      clearedUntil
      requestedAt
      requestedBy {
        id
        name
      }
      expiresAt
      decidedAt
      decidedBy {
        id
        name
      }
      reason
      staffMember {
        id
        roles
        departments
        clearedUntil
        email
        disabled
      }
      version
      viewerActions
    }
  }
`;

export const confirmRequestMutation = mutation('confirmRoleRequest', 'roleRequest');
export const refuseRequestMutation = mutation('refuseRoleRequest', 'roleRequest');
export const withdrawRequestMutation = mutation('withdrawRoleRequest', 'roleRequest');

export const roleRequests: Noun = {
  list: {
    query: requestsQuery,
    root: 'roleRequests',
    shape: 'page',
    variables: ({ state, account }) => ({ state: state ?? null, account: account ?? null }),
  },
  one: { query: requestQuery, root: 'roleRequest' },
};
