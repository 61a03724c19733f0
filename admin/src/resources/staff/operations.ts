import type { Noun } from '../../providers/noun';

export interface StaffMember {
  id: string;
  name: string;
  position: string | null;
  workPhone: string | null;
  department: { code: string; name: string } | null;
  disabled: boolean;
}

export const staffQuery = /* GraphQL */ `
  query Staff($first: Int!, $after: String) {
    staff(first: $first, after: $after) {
      nodes {
        id
        name
        position
        workPhone
        department {
          code
          name
        }
        disabled
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      totalCountCapped
    }
  }
`;

export const staff: Noun = { list: { query: staffQuery, root: 'staff', shape: 'page' } };
