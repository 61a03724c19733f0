import { Refusal } from '../../../../kernel';
import { parseEnvelope, SealingRefusal } from '../../../../sealing';
import type { EnterVaultShareInput } from '../custody.inputs';
import { mayEnterVaultShare } from '../custody.policy';
import { custodyCommand } from './custodyCommand';

/** A custodian enters his share: to open the vault, to agree to new shares, or to confirm a new one. */
export const enterVaultShare = custodyCommand<EnterVaultShareInput>({
  name: 'enterVaultShare',
  kind: 'ENTER',
  may: mayEnterVaultShare,
  async prepare(ctx, office, input) {
    const custody = office.custody!;
    const share = await custody.openingKeys.openShare(envelopeIn(input), input.idempotencyKey);
    const entered = await custody.judge(ctx.viewer.id, share);
    const { use } = entered;
    ctx.record('vault.shareTaken', { type: 'Vault', id: office.providerName }, { use });
    return (note) => custody.take(entered, note);
  },
});

function envelopeIn(input: EnterVaultShareInput) {
  try {
    return parseEnvelope(input);
  } catch (error) {
    throw error instanceof SealingRefusal ? new Refusal('SHARE_UNREADABLE') : error;
  }
}
