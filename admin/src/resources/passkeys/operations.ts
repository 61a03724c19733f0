import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface Passkey extends Actionable {
  state: string;
  owner: { id: string; name: string };
  label: string;
  mine: boolean;
  byCode: boolean;
  confirmedBy: { name: string } | null;
  enrolledAt: string;
  lastUsedAt: string | null;
}

const passkeysQuery = /* GraphQL */ `
  query Passkeys($first: Int!, $offset: Int) {
    passkeys(first: $first, offset: $offset) {
      nodes {
        id
        state
        owner {
          id
          name
        }
        label
        mine
        byCode
        confirmedBy {
          name
        }
        enrolledAt
        lastUsedAt
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

export const beginPasskeyEnrolmentMutation = /* GraphQL */ `
  mutation BeginPasskeyEnrolment($input: BeginPasskeyEnrolmentInput!) {
    beginPasskeyEnrolment(input: $input) {
      challengeId
      nonce
      relyingPartyId
      userHandle
      account
      excludeCredentials
    }
  }
`;

export const enrolPasskeyMutation = /* GraphQL */ `
  mutation EnrolPasskey($input: EnrolPasskeyInput!) {
    enrolPasskey(input: $input) {
      passkey {
        id
        state
      }
    }
  }
`;

export const beginSignedActMutation = /* GraphQL */ `
  mutation BeginSignedAct($input: BeginSignedActInput!) {
    beginSignedAct(input: $input) {
      challengeId
      nonce
      relyingPartyId
      allowCredentials
    }
  }
`;

export const confirmPasskeyMutation = mutation('confirmPasskey', 'passkey');
export const revokePasskeyMutation = mutation('revokePasskey', 'passkey');

export const passkeys: Noun = { list: { query: passkeysQuery, root: 'passkeys', shape: 'page' } };
