import { command, Refusal } from '../../../../kernel';
import { openFile } from '../../rewardCase/caseFile';
import { note } from '../../rewardCase/note';
import { RewardCase } from '../../rewardCase/rewardCase.entity';
import { rewardCaseLifecycle } from '../../rewardCase/rewardCase.lifecycle';
import { mayConfirmPayout, mayReadCase } from '../../rewardCase/rewardCase.policy';
import { freshFactor } from '../../stepUp';
import { mayMoveMoney } from '../mayMoveMoney';
import { Payout } from '../payout.entity';
import type { ConfirmPayoutInput } from '../payout.inputs';

/** A second person of finance confirms the payment, after a fresh look that nothing stands against it. */
export const confirmPayout = command<ConfirmPayoutInput, RewardCase>({
  name: 'confirmPayout',
  result: RewardCase,
  mayRead: mayReadCase,
  async handle(ctx, { id, expectedVersion, treasuryReference }) {
    const rewardCase = await ctx.lock(RewardCase, id, mayReadCase, expectedVersion);
    const file = await openFile(ctx.manager, rewardCase);
    ctx.require(mayConfirmPayout(ctx.viewer, file));
    ctx.require(freshFactor(ctx.viewer));
    ctx.require(await mayMoveMoney(ctx, rewardCase));
    if (await ctx.manager.existsBy(Payout, { treasuryReference }))
      throw new Refusal('TREASURY_REFERENCE_USED');

    const payout = file.payout!;
    payout.treasuryReference = treasuryReference;
    payout.confirmedById = ctx.viewer.id;
    payout.confirmedAt = ctx.now;
    await ctx.save(payout);
    ctx.move(rewardCase, rewardCaseLifecycle, 'confirm');
    await note(ctx, rewardCase, 'paid', { payout: payout.id, amount: payout.amountTenge });
    return ctx.save(rewardCase);
  },
});
