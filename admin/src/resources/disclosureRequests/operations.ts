import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface DisclosureRequest extends Actionable {
  state: string;
  authority: {
    id: string;
    name: string;
    legalBasis: string;
    validFrom: string;
    validTo: string | null;
  } | null;
  requester: string;
  actNumber: string | null;
  actDate: string | null;
  basis: string | null;
  purpose: string;
  about: string;
  pseudonym: string | null;
  fields: string[];
  receivedBy: { name: string };
  receivedAt: string;
  verifiedBy: { name: string } | null;
  verifiedAt: string | null;
  decidedBy: { name: string } | null;
  decidedAt: string | null;
  refusalReason: string | null;
  refusalNote: string | null;
  grant: { id: string; state: string; reader: { name: string }; validTo: string } | null;
}

export interface Reader {
  staff: { id: string; name: string };
  hasPasskey: boolean;
}

const requestFields = /* GraphQL */ `
  fragment DisclosureRequestFields on DisclosureRequest {
    id
    state
    authority {
      id
      name
      legalBasis
      validFrom
      validTo
    }
    requester
    actNumber
    actDate
    basis
    purpose
    about
    pseudonym
    fields
    receivedBy {
      name
    }
    receivedAt
    verifiedBy {
      name
    }
    verifiedAt
    decidedBy {
      name
    }
    decidedAt
    refusalReason
    refusalNote
    grant {
      id
      state
      reader {
        name
      }
      validTo
    }
    version
    viewerActions
  }
`;

const requestsQuery = /* GraphQL */ `
  query DisclosureRequests($states: [DisclosureRequestState!], $first: Int!, $offset: Int) {
    disclosureRequests(states: $states, first: $first, offset: $offset) {
      nodes {
        ...DisclosureRequestFields
      }
      pageInfo {
        hasNextPage
      }
      totalCount
      totalCountCapped
    }
  }
  ${requestFields}
`;

const requestQuery = /* GraphQL */ `
  query DisclosureRequest($id: ID!) {
    disclosureRequest(id: $id) {
      ...DisclosureRequestFields
    }
  }
  ${requestFields}
`;

export const readersQuery = /* GraphQL */ `
  query DisclosureReaders($offset: Int!) {
    disclosureReaders(first: 100, offset: $offset) {
      nodes {
        staff {
          id
          name
        }
        hasPasskey
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`;

export const receiveRequestMutation = mutation('receiveDisclosureRequest', 'disclosureRequest');
export const verifyRequestMutation = mutation('verifyDisclosureRequest', 'disclosureRequest');
export const approveRequestMutation = mutation('approveDisclosureRequest', 'disclosureRequest');
export const refuseRequestMutation = mutation('refuseDisclosureRequest', 'disclosureRequest');

export const disclosureRequests: Noun = {
  list: {
    query: requestsQuery,
    root: 'disclosureRequests',
    shape: 'page',
    variables: ({ state }) => ({ states: state ? [state] : [] }),
  },
  one: { query: requestQuery, root: 'disclosureRequest' },
};
