import type { EventPayloads } from '../../../contracts/events';
import { type CommandContext, Refusal } from '../../../kernel';
import { note } from '../rewardCase/note';
import { RewardCase } from '../rewardCase/rewardCase.entity';
import { rewardCaseLifecycle } from '../rewardCase/rewardCase.lifecycle';
import { Payout } from './payout.entity';

/** The vault made the payment order and sent it. */
export async function takePayoutCompleted(
  ctx: CommandContext,
  { payoutId: requestId, orderReference }: EventPayloads['payout.completed'],
): Promise<void> {
  const { rewardCase, payout } = await lockPayout(ctx, requestId);
  if (payout.orderReference === orderReference && rewardCase.state !== 'PAYOUT_PENDING') return;
  ctx.move(rewardCase, rewardCaseLifecycle, 'send');
  payout.orderReference = orderReference;
  payout.sentAt = ctx.now;
  payout.failure = null;
  await ctx.save(payout);
  await note(ctx, rewardCase, 'payoutSent', { request: requestId });
  await ctx.save(rewardCase);
}

/** The vault could not make the payment order, or it came back. */
export async function takePayoutRefused(
  ctx: CommandContext,
  { payoutId: requestId, reason }: EventPayloads['payout.refused'],
): Promise<void> {
  const { rewardCase, payout } = await lockPayout(ctx, requestId);
  ctx.move(rewardCase, rewardCaseLifecycle, 'fail');
  payout.failure = reason;
  await ctx.save(payout);
  await note(ctx, rewardCase, 'payoutFailed', { request: requestId, reason });
  await ctx.save(rewardCase);
}

/** Locks the case, as commands do, then reads the payout the answer is about. Refuses NOT_FOUND for another request. */
async function lockPayout(ctx: CommandContext, requestId: string) {
  const { caseId: id } = await requested(ctx, requestId);
  const rewardCase = await ctx.lockWhere(RewardCase, { id });
  if (!rewardCase) throw new Refusal('NOT_FOUND');
  return { rewardCase, payout: await requested(ctx, requestId) };
}

async function requested({ manager }: CommandContext, requestId: string): Promise<Payout> {
  const payout = await manager.findOneBy(Payout, { requestId });
  if (!payout) throw new Refusal('NOT_FOUND');
  return payout;
}
