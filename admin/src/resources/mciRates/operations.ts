import type { Noun } from '../../providers/noun';

export interface MciRate {
  id: string;
  effectiveFrom: string;
  amount: number;
  purpose: string;
  status: string;
}

export const mciRatesQuery = /* GraphQL */ `
  query MciRates {
    mciRates {
      effectiveFrom
      amount
      purpose
      status
    }
  }
`;

export const mciRates: Noun = {
  list: { query: mciRatesQuery, root: 'mciRates', shape: 'all' },
  identify: ({ effectiveFrom, purpose }) => `${String(effectiveFrom)} ${String(purpose)}`,
};
