import type { EventPayloads } from '../../../contracts/events';
import { type CommandContext, Refusal } from '../../../kernel';
import { note } from '../rewardCase/note';
import { RewardCase } from '../rewardCase/rewardCase.entity';
import { rewardCaseLifecycle } from '../rewardCase/rewardCase.lifecycle';
import { Payout } from './payout.entity';

/** The vault made the payment order and sent it. */
export async function takePayoutCompleted(
  ctx: CommandContext,
  { payoutId, orderReference }: EventPayloads['payout.completed'],
): Promise<void> {
  const { rewardCase, payout } = await lockPayout(ctx, payoutId);
  if (payout.orderReference === orderReference && rewardCase.state !== 'PAYOUT_PENDING') return;
  ctx.move(rewardCase, rewardCaseLifecycle, 'send');
  payout.orderReference = orderReference;
  payout.sentAt = ctx.now;
  payout.failure = null;
  await ctx.save(payout);
  await note(ctx, rewardCase, 'payoutSent', { payout: payoutId });
  await ctx.save(rewardCase);
}

/** The vault could not make the payment order, or it came back. */
export async function takePayoutRefused(
  ctx: CommandContext,
  { payoutId, reason }: EventPayloads['payout.refused'],
): Promise<void> {
  const { rewardCase, payout } = await lockPayout(ctx, payoutId);
  ctx.move(rewardCase, rewardCaseLifecycle, 'fail');
  payout.failure = reason;
  await ctx.save(payout);
  await note(ctx, rewardCase, 'payoutFailed', { payout: payoutId, reason });
  await ctx.save(rewardCase);
}

/** The case is what commands lock first, so it is here too. */
async function lockPayout(ctx: CommandContext, id: string) {
  const payout = await ctx.manager.findOneBy(Payout, { id });
  const rewardCase = payout && (await ctx.lockWhere(RewardCase, { id: payout.caseId }));
  if (!payout || !rewardCase) throw new Refusal('NOT_FOUND');
  return { rewardCase, payout: await ctx.manager.findOneByOrFail(Payout, { id }) };
}
