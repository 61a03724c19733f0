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

export const staff: Noun = { list: { query: staffQuery, root: 'staff', shape: 'page' } };
