import { command } from '../../../../kernel';
import { requirePast, serviceDay } from '../../serviceDay';
import { RetaliationReport } from '../retaliation.entity';
import type { RecordRedecisionInput } from '../retaliation.inputs';
import { retaliationLifecycle } from '../retaliation.lifecycle';
import { mayRecordRedecision, mayReadRetaliation } from '../retaliation.policy';
import { retaliationSubject } from './reportRetaliation';

/** The employer decided anew, or let its term pass. */
export const recordRedecision = command<RecordRedecisionInput, RetaliationReport>({
  name: 'recordRedecision',
  result: RetaliationReport,
  mayRead: mayReadRetaliation,
  async handle(ctx, input) {
    const report = await ctx.lock(RetaliationReport, input.id, mayReadRetaliation, input.expectedVersion);
    ctx.require(mayRecordRedecision(ctx.viewer, report));
    requirePast(input.redecidedOn, serviceDay(ctx.now), 'redecidedOn');
    report.redecidedOn = input.redecidedOn;
    report.redecision = input.redecision;
    report.dueAt = null;
    ctx.move(report, retaliationLifecycle, 'redecide');
    ctx.record('retaliation.redecided', retaliationSubject(report));
    return ctx.save(report);
  },
});
