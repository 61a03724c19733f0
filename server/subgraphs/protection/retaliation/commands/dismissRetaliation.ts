import { command } from '../../../../kernel';
import { vaultOf } from '../../vault';
import { retaliationTexts, RetaliationReport } from '../retaliation.entity';
import type { DismissRetaliationInput } from '../retaliation.inputs';
import { retaliationLifecycle } from '../retaliation.lifecycle';
import { mayDismiss, mayReadRetaliation } from '../retaliation.policy';
import { retaliationSubject } from './reportRetaliation';

/** The report is not confirmed, for a reason that is kept. */
export const dismissRetaliation = command<DismissRetaliationInput, RetaliationReport>({
  name: 'dismissRetaliation',
  result: RetaliationReport,
  mayRead: mayReadRetaliation,
  async handle(ctx, input) {
    const report = await ctx.lock(RetaliationReport, input.id, mayReadRetaliation, input.expectedVersion);
    ctx.require(mayDismiss(ctx.viewer, report));
    report.dueAt = null;
    Object.assign(report, await retaliationTexts.seal(vaultOf(ctx), report, { outcome: input.reason }));
    ctx.move(report, retaliationLifecycle, 'dismiss');
    ctx.record('retaliation.dismissed', retaliationSubject(report));
    return ctx.save(report);
  },
});
