import { command } from '../../../../kernel';
import { settleDeadline } from '../../deadline/settleDeadline';
import { oweNotice } from '../../notice/oweNotice';
import { closeWhenSettled } from '../closeWhenSettled';
import { note } from '../note';
import { Report } from '../report.entity';
import type { ReturnWithExplanationInput } from '../report.inputs';
import { reportLifecycle } from '../report.lifecycle';
import { mayReadReport, mayReturnWithExplanation } from '../report.policy';

/** R28: a matter of civil law goes back to its applicant with an explanation, in a notice (R31). */
export const returnWithExplanation = command({
  name: 'returnWithExplanation',
  result: Report,
  mayRead: mayReadReport,
  async handle(ctx, { id, expectedVersion, explanation }: ReturnWithExplanationInput) {
    const report = await ctx.lock(Report, id, mayReadReport, expectedVersion);
    ctx.require(mayReturnWithExplanation(ctx.viewer, report));
    ctx.move(report, reportLifecycle, 'returnWithExplanation');
    await settleDeadline(ctx, id, 'SEND_WITHOUT_ERDR');
    await oweNotice(ctx, report, 'RETURNED_WITH_EXPLANATION', explanation);
    await note(ctx, id, 'report.returnedWithExplanation');
    await ctx.save(report);
    return (await closeWhenSettled(ctx, id)) ?? report;
  },
});
