import { command } from '../../../../kernel';
import { vaultOf } from '../../vault';
import { retaliationTexts, RetaliationReport } from '../retaliation.entity';
import type { CloseRetaliationInput } from '../retaliation.inputs';
import { retaliationLifecycle } from '../retaliation.lifecycle';
import { mayCloseRetaliation, mayReadRetaliation } from '../retaliation.policy';
import { retaliationSubject } from './reportRetaliation';

/** Management finds that nothing more is to be done. */
export const closeRetaliation = command<CloseRetaliationInput, RetaliationReport>({
  name: 'closeRetaliation',
  result: RetaliationReport,
  mayRead: mayReadRetaliation,
  async handle(ctx, input) {
    const report = await ctx.lock(RetaliationReport, input.id, mayReadRetaliation, input.expectedVersion);
    ctx.require(mayCloseRetaliation(ctx.viewer, report));
    Object.assign(report, await retaliationTexts.seal(vaultOf(ctx), report, { outcome: input.reason }));
    ctx.move(report, retaliationLifecycle, 'close');
    ctx.record('retaliation.closed', retaliationSubject(report));
    return ctx.save(report);
  },
});
