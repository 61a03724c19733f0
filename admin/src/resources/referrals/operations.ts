import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface PartnerAgency {
  id: string;
  code: string;
  kind: string;
  name: string;
  active: boolean;
}

export interface Referral extends Actionable {
  number: string;
  kind: string;
  state: string;
  agency: { id: string; name: string } | null;
  coverText: string;
  dispatchedAt: string | null;
  dueAt: string | null;
  sentLate: boolean;
  endReason: string | null;
  answer: { signsFound: boolean; number: string; text: string; answeredAt: string } | null;
}

export interface ReferralRecord extends Referral {
  materials: string;
  report: { id: string; number: string } | null;
}

export const referralFields = /* GraphQL */ `
  fragment ReferralFields on Referral {
    id
    number
    kind
    state
    agency {
      id
      name
    }
    coverText
    dispatchedAt
    dueAt
    sentLate
    endReason
    answer {
      signsFound
      number
      text
      answeredAt
    }
    version
    viewerActions
  }
`;

export const agenciesQuery = /* GraphQL */ `
  query PartnerAgencies {
    partnerAgencies {
      id
      code
      kind
      name
      active
    }
  }
`;

const referralListQuery = /* GraphQL */ `
  query Referrals($filter: ReferralFilter, $first: Int!, $offset: Int) {
    referrals(filter: $filter, first: $first, offset: $offset) {
      nodes {
        ...ReferralFields
        report {
          id
          number
        }
      }
      pageInfo {
        hasNextPage
      }
      totalCount
      totalCountCapped
    }
  }
  ${referralFields}
`;

const referralQuery = /* GraphQL */ `
  query Referral($id: ID!) {
    referral(id: $id) {
      ...ReferralFields
      materials
      report {
        id
        number
      }
    }
  }
  ${referralFields}
`;

export const draftReferralMutation = mutation('draftReferral', 'referral');
export const approveReferralMutation = mutation('approveReferral', 'referral');
export const dispatchReferralMutation = mutation('dispatchReferral', 'referral');
export const cancelReferralMutation = mutation('cancelReferral', 'referral');
export const recallReferralMutation = mutation('recallReferral', 'referral');

export const referralStates = ['DRAFT', 'APPROVED', 'DISPATCHED', 'ACKNOWLEDGED', 'DECIDED', 'RETURNED'];
export const referralKinds = [
  'TERRITORIAL_OR_INVESTIGATIVE',
  'COMPETENT_BODY',
  'AUDIT_BODY_WITHOUT_ERDR',
] as const;

export const referrals: Noun = {
  list: {
    query: referralListQuery,
    root: 'referrals',
    shape: 'page',
    variables: ({ state, kind }) => ({ filter: { states: state ? [state] : null, kind: kind ?? null } }),
  },
  one: { query: referralQuery, root: 'referral' },
};
