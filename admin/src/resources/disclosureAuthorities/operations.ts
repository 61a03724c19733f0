import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface Authority extends Actionable {
  kind: string;
  name: string;
  legalBasis: string;
  shipped: boolean;
  validFrom: string;
  validTo: string | null;
}

const authoritiesQuery = /* GraphQL */ `
  query DisclosureAuthorities($first: Int!, $offset: Int) {
    disclosureAuthorities(first: $first, offset: $offset) {
      nodes {
        id
        kind
        name
        legalBasis
        shipped
        validFrom
        validTo
        version
        viewerActions
      }
      pageInfo {
        hasNextPage
      }
      totalCount
      totalCountCapped
    }
  }
`;

export const authorityChoicesQuery = /* GraphQL */ `
  query DisclosureAuthorityChoices {
    disclosureAuthorities(first: 100) {
      nodes {
        id
        name
      }
    }
  }
`;

export const registerAuthorityMutation = mutation('registerDisclosureAuthority', 'disclosureAuthority');
export const closeAuthorityMutation = mutation('closeDisclosureAuthority', 'disclosureAuthority');

export const disclosureAuthorities: Noun = {
  list: { query: authoritiesQuery, root: 'disclosureAuthorities', shape: 'page' },
};
