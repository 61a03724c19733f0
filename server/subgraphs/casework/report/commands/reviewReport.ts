import { command } from '../../../../kernel';
import { note } from '../note';
import { Report } from '../report.entity';
import type { ReviewReportInput } from '../report.inputs';
import { reportLifecycle } from '../report.lifecycle';
import { mayReadReport, mayReview } from '../report.policy';
import { ReviewStep } from '../reviewStep.entity';

/** The procedural officer's step of R22. */
export const reviewReport = command({
  name: 'reviewReport',
  result: Report,
  mayRead: mayReadReport,
  async handle(ctx, { id, expectedVersion, finding }: ReviewReportInput) {
    const report = await ctx.lock(Report, id, mayReadReport, expectedVersion);
    ctx.require(mayReview(ctx.viewer, report));
    ctx.move(report, reportLifecycle, 'review');
    report.reviewedById = ctx.viewer.id;
    await ctx.save(
      ctx.create(ReviewStep, {
        id: ctx.newId(),
        reportId: id,
        kind: 'PROCEDURAL_OFFICER',
        outcome: 'REVIEWED',
        byId: ctx.viewer.id,
        finding,
      }),
    );
    await note(ctx, id, 'report.reviewed');
    return ctx.save(report);
  },
});
