import { command } from '../../../../kernel';
import { RetaliationReport } from '../retaliation.entity';
import type { WithdrawRetaliationInput } from '../retaliation.inputs';
import { retaliationLifecycle } from '../retaliation.lifecycle';
import { mayWithdraw, mayReadRetaliation } from '../retaliation.policy';
import { retaliationSubject } from './reportRetaliation';

/** The person takes the report back. */
export const withdrawRetaliation = command<WithdrawRetaliationInput, RetaliationReport>({
  name: 'withdrawRetaliation',
  result: RetaliationReport,
  mayRead: mayReadRetaliation,
  async handle(ctx, input) {
    const report = await ctx.lock(RetaliationReport, input.id, mayReadRetaliation, input.expectedVersion);
    ctx.require(mayWithdraw(ctx.viewer, report));
    report.dueAt = null;
    ctx.move(report, retaliationLifecycle, 'withdraw');
    ctx.record('retaliation.withdrawn', retaliationSubject(report));
    return ctx.save(report);
  },
});
