import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface Custodian {
  accountId: string;
  custodian: { name: string } | null;
  holdsShare: boolean;
  entered: boolean;
  fingerprint: string | null;
  agreed: boolean;
  confirmed: boolean;
}

export interface Vault {
  provider: string;
  state: 'UNSPLIT' | 'CLOSED' | 'OPEN';
  threshold: number | null;
  shares: number | null;
  ceremony: 'NONE' | 'JOINING' | 'DEALT' | null;
  agreementsNeeded: number | null;
  custodians: Custodian[];
  openingKey: {
    keyId: string;
    publicKey: string;
    suite: string;
    notAfter: string;
    certificate: string;
  } | null;
  dealtShare: { setId: string; keyId: string; version: number; enc: string; ciphertext: string } | null;
  viewerActions: string[];
}

export interface KeyRotation extends Actionable {
  kind: string;
  state: string;
  requestedBy: { name: string } | null;
  approvedBy: { name: string } | null;
  done: number;
  skipped: number;
  passedOver: string[];
  awaitedCertificates: string[];
  createdAt: string;
  finishedAt: string | null;
}

/** What the banner on every page knows of the vault. */
export const vaultStateKey = ['vaultState'];

export const vaultStateQuery = /* GraphQL */ `
  query VaultState {
    vault {
      state
    }
  }
`;

export const vaultQuery = /* GraphQL */ `
  query Vault {
    vault {
      provider
      state
      threshold
      shares
      ceremony
      agreementsNeeded
      custodians {
        accountId
        custodian {
          name
        }
        holdsShare
        entered
        fingerprint
        agreed
        confirmed
      }
      openingKey {
        keyId
        publicKey
        suite
        notAfter
        certificate
      }
      dealtShare {
        setId
        keyId
        version
        enc
        ciphertext
      }
      viewerActions
    }
  }
`;

export const keyRotationsQuery = /* GraphQL */ `
  query KeyRotations($first: Int!, $offset: Int) {
    keyRotations(first: $first, offset: $offset) {
      nodes {
        id
        kind
        state
        requestedBy {
          name
        }
        approvedBy {
          name
        }
        done
        skipped
        passedOver
        awaitedCertificates
        createdAt
        finishedAt
        version
        viewerActions
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`;

export const keyRotations: Noun = {
  list: { query: keyRotationsQuery, root: 'keyRotations', shape: 'page' },
};

/** Acts on the vault itself; it has no id. */
const act = (name: string): string => {
  const type = name[0].toUpperCase() + name.slice(1);
  return /* GraphQL */ `mutation ${type}($input: ${type}Input!) { ${name}(input: $input) { vault { state } } }`;
};

export const vaultMutations: Record<string, string> = {
  enterVaultShare: act('enterVaultShare'),
  closeVault: act('closeVault'),
  startShareCeremony: act('startShareCeremony'),
  joinShareCeremony: act('joinShareCeremony'),
  cancelShareCeremony: act('cancelShareCeremony'),
};

export const requestKeyRotationMutation = mutation('requestKeyRotation', 'keyRotation');
export const approveKeyRotationMutation = mutation('approveKeyRotation', 'keyRotation');
export const withdrawKeyRotationMutation = mutation('withdrawKeyRotation', 'keyRotation');
