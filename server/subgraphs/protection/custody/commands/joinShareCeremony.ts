import { Refusal } from '../../../../kernel';
import { checkPublicKey, fingerprintOf } from '../../../../sealing';
import type { JoinShareCeremonyInput } from '../custody.inputs';
import { mayJoinShareCeremony } from '../custody.policy';
import { custodyCommand } from './custodyCommand';

/** A custodian joins with the one-time key of his page. Its fingerprint is in the audit and in the vault's log. */
export const joinShareCeremony = custodyCommand<JoinShareCeremonyInput>({
  name: 'joinShareCeremony',
  kind: 'JOIN',
  may: mayJoinShareCeremony,
  async prepare(ctx, office, { publicKey }) {
    await checkPublicKey(publicKey).catch(() => {
      throw new Refusal('BAD_INPUT', {}, { publicKey: 'SHAPE' });
    });
    const fingerprint = await fingerprintOf(publicKey);
    ctx.record('vault.ceremonyJoined', { type: 'Vault', id: office.providerName }, { fingerprint });
    return (note) => office.custody!.join(ctx.viewer.id, publicKey, note);
  },
});
