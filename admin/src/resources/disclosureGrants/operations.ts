import type { Envelope, SealingKey } from '@adal/sealing';
import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface DisclosureGrant extends Actionable {
  state: string;
  requestId: string;
  pseudonym: string;
  reader: { name: string };
  mine: boolean;
  approvedBy: { name: string };
  fields: string[];
  validFrom: string;
  validTo: string;
  viewLimit: number;
  viewsUsed: number;
  endedAt: string | null;
  endedBy: { name: string } | null;
  endReason: string | null;
}

/** What comes back of a look: ciphertext. */
export interface LookAnswer {
  viewIdentity: { answer: Envelope; sealingKey: SealingKey };
}

const grantFields = /* GraphQL */ `
  fragment DisclosureGrantFields on DisclosureGrant {
    id
    state
    requestId
    pseudonym
    reader {
      name
    }
    mine
    approvedBy {
      name
    }
    fields
    validFrom
    validTo
    viewLimit
    viewsUsed
    endedAt
    endedBy {
      name
    }
    endReason
    version
    viewerActions
  }
`;

const grantsQuery = /* GraphQL */ `
  query DisclosureGrants($mine: Boolean!, $first: Int!, $offset: Int) {
    disclosureGrants(mine: $mine, first: $first, offset: $offset) {
      nodes {
        ...DisclosureGrantFields
      }
      pageInfo {
        hasNextPage
      }
      totalCount
      totalCountCapped
    }
  }
  ${grantFields}
`;

const grantQuery = /* GraphQL */ `
  query DisclosureGrant($id: ID!) {
    disclosureGrant(id: $id) {
      ...DisclosureGrantFields
    }
  }
  ${grantFields}
`;

export const viewIdentityMutation = /* GraphQL */ `
  mutation ViewIdentity($input: ViewIdentityInput!) {
    viewIdentity(input: $input) {
      answer {
        version
        keyId
        enc
        ciphertext
      }
      sealingKey {
        keyId
        publicKey
        suite
        notAfter
        certificate
      }
    }
  }
`;

export const revokeGrantMutation = mutation('revokeDisclosureGrant', 'disclosureGrant');

export const disclosureGrants: Noun = {
  list: {
    query: grantsQuery,
    root: 'disclosureGrants',
    shape: 'page',
    variables: ({ mine }) => ({ mine: mine === true }),
  },
  one: { query: grantQuery, root: 'disclosureGrant' },
};
