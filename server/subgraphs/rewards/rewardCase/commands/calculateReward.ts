import { command } from '../../../../kernel';
import { CourtAct } from '../../courtAct/courtAct.entity';
import { categoryOf } from '../../schedule/rewardCategory';
import { openFile } from '../caseFile';
import { note } from '../note';
import { RewardCase } from '../rewardCase.entity';
import type { CalculateRewardInput } from '../rewardCase.inputs';
import { rewardCaseLifecycle } from '../rewardCase.lifecycle';
import { mayCalculate, mayReadCase } from '../rewardCase.policy';
import { settleAmount } from '../settleAmount';

/** Calculates the provisional amount, from the court act as it stands now. May be repeated until the committee has it. */
export const calculateReward = command<CalculateRewardInput, RewardCase>({
  name: 'calculateReward',
  result: RewardCase,
  mayRead: mayReadCase,
  async handle(ctx, { id, expectedVersion, harm }) {
    const rewardCase = await ctx.lock(RewardCase, id, mayReadCase, expectedVersion);
    ctx.require(mayCalculate(ctx.viewer, await openFile(ctx.manager, rewardCase)));
    const act = await ctx.manager.findOneByOrFail(CourtAct, { id: rewardCase.courtActId });
    rewardCase.category = categoryOf(act);
    rewardCase.harmTenge = harm ?? null;
    await settleAmount(ctx, rewardCase, act, { provisional: true });
    ctx.move(rewardCase, rewardCaseLifecycle, 'calculate');
    await note(ctx, rewardCase, 'calculated', {
      schedule: rewardCase.scheduleCode,
      amount: rewardCase.amountTenge,
    });
    return ctx.save(rewardCase);
  },
});
