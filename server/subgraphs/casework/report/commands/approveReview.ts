import { command, type CommandContext } from '../../../../kernel';
import { settleTasks } from '../../task/openTask';
import { note } from '../note';
import { Report } from '../report.entity';
import type { ApproveReviewInput, ReturnReviewInput } from '../report.inputs';
import { reportLifecycle } from '../report.lifecycle';
import { mayApproveReview, mayReadReport, mayReturnReview } from '../report.policy';
import { ReviewStep } from '../reviewStep.entity';

/** Management's step of R22, by another person than the procedural officer. */
export const approveReview = command({
  name: 'approveReview',
  result: Report,
  mayRead: mayReadReport,
  async handle(ctx, { id, expectedVersion }: ApproveReviewInput) {
    const report = await ctx.lock(Report, id, mayReadReport, expectedVersion);
    ctx.require(mayApproveReview(ctx.viewer, report));
    ctx.move(report, reportLifecycle, 'approveReview');
    await managementStep(ctx, id, 'APPROVED', '');
    await settleTasks(ctx, id, 'NEW_REPORT');
    await note(ctx, id, 'report.reviewApproved');
    return ctx.save(report);
  },
});

/** Management sends a review back for rework, with the reason. */
export const returnReview = command({
  name: 'returnReview',
  result: Report,
  mayRead: mayReadReport,
  async handle(ctx, { id, expectedVersion, reason }: ReturnReviewInput) {
    const report = await ctx.lock(Report, id, mayReadReport, expectedVersion);
    ctx.require(mayReturnReview(ctx.viewer, report));
    ctx.move(report, reportLifecycle, 'returnReview');
    report.reviewedById = null;
    await managementStep(ctx, id, 'RETURNED', reason);
    await note(ctx, id, 'report.reviewReturned');
    return ctx.save(report);
  },
});

function managementStep(
  ctx: CommandContext,
  reportId: string,
  outcome: ReviewStep['outcome'],
  finding: string,
): Promise<ReviewStep> {
  const byId = ctx.viewer.id;
  return ctx.save(
    ctx.create(ReviewStep, { id: ctx.newId(), reportId, kind: 'MANAGEMENT', outcome, byId, finding }),
  );
}
