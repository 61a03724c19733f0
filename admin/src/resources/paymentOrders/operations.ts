import type { Noun } from '../../providers/noun';

export interface PaymentOrder {
  id: string;
  reference: string;
  payoutReference: string;
  state: string;
  reason: string | null;
  amount: number;
  caseNumber: string;
  createdAt: string;
  handedOverAt: string | null;
}

const paymentOrdersQuery = /* GraphQL */ `
  query PaymentOrders($first: Int!, $offset: Int) {
    paymentOrders(first: $first, offset: $offset) {
      nodes {
        id
        reference
        payoutReference
        state
        reason
        amount
        caseNumber
        createdAt
        handedOverAt
      }
      pageInfo {
        hasNextPage
      }
      totalCount
      totalCountCapped
    }
  }
`;

export const paymentOrders: Noun = {
  list: { query: paymentOrdersQuery, root: 'paymentOrders', shape: 'page' },
};
