import type { VaultStanding } from '../../../server/subgraphs/protection/custody/custody';
import { mayReadVaultState, vaultActions } from '../../../server/subgraphs/protection/custody/custody.policy';
import type { KeyRotation } from '../../../server/subgraphs/protection/rotation/keyRotation.entity';
import { keyRotationLifecycle } from '../../../server/subgraphs/protection/rotation/keyRotation.lifecycle';
import {
  keyRotationActions,
  mayReadKeyRotation,
} from '../../../server/subgraphs/protection/rotation/keyRotation.policy';
import type { Shredding } from '../../../server/subgraphs/protection/shredding/shredding.entity';
import { shreddingLifecycle } from '../../../server/subgraphs/protection/shredding/shredding.lifecycle';
import {
  mayReadShredding,
  shreddingActions,
} from '../../../server/subgraphs/protection/shredding/shredding.policy';
import { sectionOf } from './matrix';

/** A vault of which the viewer holds a share: as it stands, or with a dealing under way. */
function standing(state: string): VaultStanding {
  const ceremony = state === 'JOINING' || state === 'DEALT' ? state : 'NONE';
  return {
    ...{ provider: 'shares', state: (ceremony === 'NONE' ? state : 'OPEN') as never, ceremony },
    ...{ threshold: 3, shares: 5, holders: state === 'UNSPLIT' ? [] : ['viewer'], entered: [] },
    joined: ceremony === 'DEALT' ? [{ accountId: 'viewer', fingerprint: '' }] : [],
    ...{ agreed: [], agreementsNeeded: 3, confirmed: [] },
  };
}

/** The vault's keys: custody, new keys, shredding. */
export const vaultSections = (): string[] => [
  sectionOf({
    title:
      'Vault whose secret is shared, the viewer among its custodians if the role is one (each act needs a second factor besides)',
    lifecycle: { states: ['UNSPLIT', 'CLOSED', 'OPEN', 'JOINING', 'DEALT'] },
    record: standing,
    mayRead: (viewer) => mayReadVaultState(viewer),
    actions: vaultActions,
  }),
  sectionOf({
    title: 'New keys asked for by somebody else (each act needs a second factor besides)',
    lifecycle: keyRotationLifecycle,
    record: (state) => ({ state, requestedById: 'somebody' }) as KeyRotation,
    mayRead: mayReadKeyRotation,
    actions: keyRotationActions,
  }),
  sectionOf({
    title: 'Shredding asked for, and once approved, by others (each act needs a second factor besides)',
    lifecycle: shreddingLifecycle,
    record: (state) => ({ state, requestedById: 'somebody', firstApproverId: 'another' }) as Shredding,
    mayRead: mayReadShredding,
    actions: shreddingActions,
  }),
];
