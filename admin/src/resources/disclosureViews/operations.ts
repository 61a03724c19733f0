import { wallClockToInstant } from '../../display/format';
import type { Noun } from '../../providers/noun';

export interface DisclosureView {
  id: string;
  reader: { name: string };
  number: number;
  fields: string[];
  viewedAt: string;
}

/** One step on the way to an identity, or somebody who was kept from it. */
export interface DisclosureTrace {
  id: string;
  at: string;
  kind: string;
  by: { name: string } | null;
  reader: { name: string } | null;
  fields: string[];
  code: string | null;
  told: string | null;
  grantId: string | null;
  pseudonym: string | null;
}

export const viewsQuery = /* GraphQL */ `
  query DisclosureViews($grantId: ID, $first: Int!) {
    disclosureViews(grantId: $grantId, first: $first) {
      nodes {
        id
        reader {
          name
        }
        number
        fields
        viewedAt
      }
    }
  }
`;

const traceQuery = /* GraphQL */ `
  query DisclosureTrace(
    $kind: DisclosureTraceKind
    $grantId: ID
    $pseudonym: ID
    $byId: ID
    $from: DateTime
    $to: DateTime
    $first: Int!
    $offset: Int
  ) {
    disclosureTrace(
      kind: $kind
      grantId: $grantId
      pseudonym: $pseudonym
      byId: $byId
      from: $from
      to: $to
      first: $first
      offset: $offset
    ) {
      nodes {
        id
        at
        kind
        by {
          name
        }
        reader {
          name
        }
        fields
        code
        told
        grantId
        pseudonym
      }
      pageInfo {
        hasNextPage
      }
      totalCount
      totalCountCapped
    }
  }
`;

const day = (value: string | boolean | undefined) => (value ? wallClockToInstant(`${value}T00:00`) : null);

export const disclosureViews: Noun = {
  list: {
    query: traceQuery,
    root: 'disclosureTrace',
    shape: 'page',
    variables: ({ kind, grantId, pseudonym, byId, from, to }) => ({
      kind: kind ?? null,
      grantId: grantId ?? null,
      pseudonym: pseudonym ?? null,
      byId: byId ?? null,
      from: day(from),
      to: day(to),
    }),
  },
};
