import type { Noun } from '../../providers/noun';

export interface Department {
  code: string;
  kind: string;
  name: string;
  address: string | null;
  phone: string | null;
  timeZone: string;
  validFrom: string | null;
}

export const departmentsQuery = /* GraphQL */ `
  query Departments {
    departments {
      code
      kind
      name
      address
      phone
      timeZone
      validFrom
    }
  }
`;

export const departments: Noun = {
  list: { query: departmentsQuery, root: 'departments', shape: 'all' },
  identify: ({ code }) => String(code),
};
