import { newAnswerKey } from '../../../server/sealing';
import type { Act } from '../../support/actsAndAudit';
import { type ActDesk, one, other, ROTATION, SHREDDING, STATE } from './actDesk';
import { reporter } from './reporter';

/** Every act by which keys come, change or go. */
export function actsOfKeys(at: ActDesk): Record<string, Act> {
  const { world, custodians, shares, first, second, ready, steppedUp, on, cancel } = at;
  return {
    startShareCeremony: {
      entries: ['vault.startShareCeremony'],
      prepare: async () => ({ ...ready('startShareCeremony', one, {}, STATE), after: cancel }),
    },
    joinShareCeremony: {
      entries: ['vault.joinShareCeremony', 'vault.ceremonyJoined'],
      async prepare() {
        await custodians.act(one, 'startShareCeremony');
        const { publicKey } = await newAnswerKey();
        return { ...ready('joinShareCeremony', one, { publicKey }, STATE), after: cancel };
      },
    },
    cancelShareCeremony: {
      entries: ['vault.cancelShareCeremony'],
      async prepare() {
        await custodians.act(one, 'startShareCeremony');
        return ready('cancelShareCeremony', other, {}, STATE);
      },
    },
    closeVault: {
      entries: ['vault.closeVault'],
      prepare: async () => ({ ...ready('closeVault', one, {}, STATE), after: at.open }),
    },
    enterVaultShare: {
      entries: ['vault.enterVaultShare', 'vault.shareTaken'],
      async prepare() {
        await custodians.act(one, 'closeVault');
        const input = await custodians.sealed(one, shares[0]);
        return {
          ...ready('enterVaultShare', one, input, STATE),
          after: () => custodians.enter(other, shares[1]),
        };
      },
    },
    requestShredding: {
      entries: ['shredding.requested'],
      async prepare() {
        const { pseudonym: personId } = await reporter(world);
        return ready('requestShredding', steppedUp(first), { personId, basis: 'Decision 14' }, SHREDDING);
      },
    },
    approveShredding: {
      entries: ['shredding.approved'],
      prepare: async () =>
        ready('approveShredding', steppedUp(second), on((await at.shredding()).asked), SHREDDING),
    },
    withdrawShredding: {
      entries: ['shredding.withdrawn'],
      prepare: async () =>
        ready('withdrawShredding', steppedUp(second), on((await at.shredding()).asked), SHREDDING),
    },
    requestKeyRotation: {
      entries: ['keyRotation.requested'],
      prepare: async () => ({
        ...ready('requestKeyRotation', one, { kind: 'KEK' }, ROTATION),
        after: at.withdrawRotation,
      }),
    },
    withdrawKeyRotation: {
      entries: ['keyRotation.withdrawn'],
      prepare: async () => ready('withdrawKeyRotation', other, on(await at.rotation()), ROTATION),
    },
    approveKeyRotation: {
      entries: ['keyRotation.approved'],
      prepare: async () => ({
        ...ready('approveKeyRotation', other, on(await at.rotation()), ROTATION),
        after: at.rotationDone,
      }),
    },
  };
}
