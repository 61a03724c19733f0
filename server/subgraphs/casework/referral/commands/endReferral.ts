import { command, type CommandContext, Refusal } from '../../../../kernel';
import { CrbEntry } from '../../crb/crbEntry.entity';
import { crbEntryLifecycle } from '../../crb/crbEntry.lifecycle';
import { resumeDeadline } from '../../deadline/settleDeadline';
import { note } from '../../report/note';
import { Report } from '../../report/report.entity';
import { reviewerOf } from '../../report/report.policy';
import { openTask } from '../../task/openTask';
import { Referral } from '../referral.entity';
import type { CancelReferralInput, RecallReferralInput, ReturnReferralInput } from '../referral.inputs';
import { referralLifecycle } from '../referral.lifecycle';
import { mayCancelReferral, mayReturnReferral, mayReadReferral, mayRecallReferral } from '../referral.policy';

/** Management drops a referral that has not gone out. */
export const cancelReferral = command({
  name: 'cancelReferral',
  result: Referral,
  mayRead: mayReadReferral,
  async handle(ctx, { id, expectedVersion, reason }: CancelReferralInput) {
    const referral = await ctx.lock(Referral, id, mayReadReferral, expectedVersion);
    ctx.require(mayCancelReferral(ctx.viewer, referral));
    ctx.move(referral, referralLifecycle, 'cancel');
    referral.endReason = reason;
    await note(ctx, referral.reportId, 'referral.cancelled');
    return ctx.save(referral);
  },
});

/** Management calls a referral back; the entry is open again. */
export const recallReferral = command({
  name: 'recallReferral',
  result: Referral,
  mayRead: mayReadReferral,
  async handle(ctx, { id, expectedVersion, reason }: RecallReferralInput) {
    const referral = await ctx.lock(Referral, id, mayReadReferral, expectedVersion);
    ctx.require(mayRecallReferral(ctx.viewer, referral));
    ctx.move(referral, referralLifecycle, 'recall');
    referral.endReason = reason;
    await undoDispatch(ctx, referral);
    await note(ctx, referral.reportId, 'referral.recalled');
    return ctx.save(referral);
  },
});

/** The body it went to gives it back as not competent; the entry is open again and its officer told. */
export const returnReferral = command({
  name: 'returnReferral',
  result: Referral,
  mayRead: mayReadReferral,
  async handle(ctx, { id, expectedVersion, reason }: ReturnReferralInput) {
    const referral = await ctx.lock(Referral, id, mayReadReferral, expectedVersion);
    ctx.require(mayReturnReferral(ctx.viewer, referral));
    ctx.move(referral, referralLifecycle, 'return');
    referral.endReason = reason;
    await undoDispatch(ctx, referral);
    const report = await ctx.manager.findOneByOrFail(Report, { id: referral.reportId });
    await openTask(ctx, report, 'REFERRAL_ANSWERED', reviewerOf(report.departmentCode));
    await note(ctx, referral.reportId, 'referral.returned');
    return ctx.save(referral);
  },
});

/** It has gone nowhere after all: the entry is open, and the three days run to the end they had (R51, R52). */
async function undoDispatch(ctx: CommandContext, referral: Referral): Promise<void> {
  await reopenEntry(ctx, referral);
  await resumeDeadline(ctx, referral.reportId, 'SEND_WITHOUT_ERDR');
}

/** The entry looks for another outcome. */
export async function reopenEntry(ctx: CommandContext, referral: Referral): Promise<void> {
  const entry = await ctx.lockWhere(CrbEntry, { id: referral.crbEntryId });
  if (!entry) throw new Refusal('NOT_FOUND');
  ctx.move(entry, crbEntryLifecycle, 'reopen');
  await ctx.save(entry);
}
