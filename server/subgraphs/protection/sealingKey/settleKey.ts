import type { EventPayloads } from '../../../contracts/events';
import { type CommandContext, Refusal } from '../../../kernel';
import { vaultOf } from '../vault';
import { SealingKey } from './sealingKey.entity';
import { sealingKeyLifecycle } from './sealingKey.lifecycle';

/**
 * Casework says how many envelopes of a closed key wait for an answer. None, twice with some time between: the key is
 * settled. Once could have missed a registration that was being written.
 */
export async function settleKey(
  ctx: CommandContext,
  { keyId, outstanding }: EventPayloads['sealingKey.counted'],
): Promise<void> {
  const key = await ctx.lockWhere(SealingKey, { id: keyId });
  if (!key) throw new Refusal('NOT_FOUND');
  if (key.state !== 'ACTIVE') return;
  const now = new Date();
  const { settleMs } = vaultOf(ctx).sealingKeys.lengths;
  key.outstanding = outstanding;
  if (outstanding > 0) {
    key.clearedAt = null;
  } else if (!key.clearedAt) {
    key.clearedAt = now;
  } else if (now.getTime() - key.clearedAt.getTime() >= settleMs) {
    ctx.move(key, sealingKeyLifecycle, 'settle');
    ctx.record('sealingKey.settle', { type: 'SealingKey', id: keyId });
  }
  await ctx.save(key);
}
