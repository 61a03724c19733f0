import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface LentRole {
  role: string;
  until: string;
}

/** An account; what only administrators and the person himself may see is null for others. */
export interface StaffMember extends Actionable {
  account: string;
  name: string;
  position: string;
  workPhone: string;
  email: string | null;
  department: { code: string; name: string } | null;
  language: string;
  roles: string[];
  temporaryRoles: LentRole[];
  departments: string[] | null;
  clearedUntil: string | null;
  disabled: boolean;
}

export type StaffRow = Pick<
  StaffMember,
  'id' | 'name' | 'position' | 'workPhone' | 'department' | 'roles' | 'disabled'
>;
export type Colleague = Pick<StaffMember, 'id' | 'account' | 'name' | 'disabled'>;

const staffQuery = /* GraphQL */ `
  query Staff($first: Int!, $offset: Int) {
    staff(first: $first, offset: $offset) {
      nodes {
        id
        name
        position
        workPhone
        department {
          code
          name
        }
        roles
        disabled
      }
      pageInfo {
        hasNextPage
      }
      totalCount
      totalCountCapped
    }
  }
`;

const staffMemberQuery = /* GraphQL */ `
  query StaffMember($id: ID!) {
    staffMember(id: $id) {
      id
      account
      name
      position
      workPhone
      email
      department {
        code
        name
      }
      language
      roles
      temporaryRoles {
        role
        until
      }
      departments
      clearedUntil
      disabled
      version
      viewerActions
    }
  }
`;

export const colleaguesQuery = /* GraphQL */ `
  query Colleagues($offset: Int) {
    staff(first: 100, offset: $offset) {
      nodes {
        id
        account
        name
        disabled
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`;

export const requestAccountMutation = mutation('requestAccount', 'roleRequest');
export const requestRolesMutation = mutation('requestRoles', 'roleRequest');
export const requestOpeningMutation = mutation('requestOpening', 'roleRequest');
export const disableStaffMutation = mutation('disableStaffMember', 'staffMember');

export const staff: Noun = {
  list: { query: staffQuery, root: 'staff', shape: 'page' },
  one: { query: staffMemberQuery, root: 'staffMember' },
};
