import { randomUUID } from 'node:crypto';
import { command, type CommandContext, event } from '../../../../kernel';
import { openFile } from '../../rewardCase/caseFile';
import { note } from '../../rewardCase/note';
import { RewardCase } from '../../rewardCase/rewardCase.entity';
import { rewardCaseLifecycle } from '../../rewardCase/rewardCase.lifecycle';
import { mayPreparePayout, mayReadCase } from '../../rewardCase/rewardCase.policy';
import { freshFactor } from '../../stepUp';
import { mayMoveMoney } from '../mayMoveMoney';
import { Payout } from '../payout.entity';
import type { PreparePayoutInput } from '../payout.inputs';

/**
 * Asks the vault for the payment order. A case has one payout and one open request at a time: a new one is made
 * only once the vault has answered the last one with a refusal, so that no second payment can come of it.
 */
export const preparePayout = command<PreparePayoutInput, RewardCase>({
  name: 'preparePayout',
  result: RewardCase,
  mayRead: mayReadCase,
  async handle(ctx, { id, expectedVersion }) {
    const rewardCase = await ctx.lock(RewardCase, id, mayReadCase, expectedVersion);
    const file = await openFile(ctx.manager, rewardCase);
    ctx.require(mayPreparePayout(ctx.viewer, file));
    ctx.require(freshFactor(ctx.viewer));
    ctx.require(await mayMoveMoney(ctx, rewardCase));

    const payout = file.payout ?? newPayout(ctx, rewardCase);
    Object.assign(payout, {
      requestId: randomUUID(),
      attempts: payout.attempts + 1,
      preparedById: ctx.viewer.id,
      preparedAt: ctx.now,
      orderReference: null,
      sentAt: null,
      failure: null,
    } satisfies Partial<Payout>);
    await ctx.save(payout);
    ctx.move(rewardCase, rewardCaseLifecycle, 'preparePayout');
    await note(ctx, rewardCase, 'payoutPrepared', { request: payout.requestId, attempt: payout.attempts });
    const { personAlias: alias, caseNumber } = rewardCase;
    ctx.emit(
      event('payout.requested', alias, {
        payoutId: payout.requestId,
        alias,
        amountTenge: payout.amountTenge,
        caseNumber,
      }),
    );
    return ctx.save(rewardCase);
  },
});

function newPayout(ctx: CommandContext, { id, amountTenge }: RewardCase): Payout {
  return ctx.create(Payout, {
    id: randomUUID(),
    caseId: id,
    amountTenge: amountTenge!,
    attempts: 0,
    treasuryReference: null,
    confirmedById: null,
    confirmedAt: null,
  });
}
