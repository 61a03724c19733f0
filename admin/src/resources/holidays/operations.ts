import type { Noun } from '../../providers/noun';

export interface Holiday {
  id: string;
  date: string;
  name: string;
  kind: string;
  status: string;
}

export const holidaysQuery = /* GraphQL */ `
  query Holidays($year: Int!) {
    holidays(year: $year) {
      date
      name
      kind
      status
    }
  }
`;

export const holidays: Noun = {
  list: {
    query: holidaysQuery,
    root: 'holidays',
    shape: 'all',
    variables: ({ year }) => ({ year: Number(year) || new Date().getFullYear() }),
  },
  identify: ({ date, name }) => `${String(date)} ${String(name)}`,
};
