import type { Noun } from '../../providers/noun';

export interface DisclosureView {
  id: string;
  grantId: string;
  reader: { name: string };
  number: number;
  fields: string[];
  viewedAt: string;
}

export const viewsQuery = /* GraphQL */ `
  query DisclosureViews($grantId: ID, $first: Int!, $offset: Int) {
    disclosureViews(grantId: $grantId, first: $first, offset: $offset) {
      nodes {
        id
        grantId
        reader {
          name
        }
        number
        fields
        viewedAt
      }
      pageInfo {
        hasNextPage
      }
      totalCount
      totalCountCapped
    }
  }
`;

export const disclosureViews: Noun = {
  list: {
    query: viewsQuery,
    root: 'disclosureViews',
    shape: 'page',
    variables: ({ grantId }) => ({ grantId: grantId ?? null }),
  },
};
