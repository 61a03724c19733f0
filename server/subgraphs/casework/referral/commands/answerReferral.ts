import { command, Refusal } from '../../../../kernel';
import { oweNotice } from '../../notice/oweNotice';
import { closeWhenSettled } from '../../report/closeWhenSettled';
import { note } from '../../report/note';
import { Report } from '../../report/report.entity';
import { reviewerOf } from '../../report/report.policy';
import { openTask } from '../../task/openTask';
import { Referral } from '../referral.entity';
import type { AcceptReferralInput, AnswerReferralInput } from '../referral.inputs';
import { referralLifecycle } from '../referral.lifecycle';
import { mayAcceptReferral, mayAnswerReferral, mayReadReferral } from '../referral.policy';
import { reopenEntry } from './endReferral';

/** The body in charge takes a referral on. */
export const acceptReferral = command({
  name: 'acceptReferral',
  result: Referral,
  mayRead: mayReadReferral,
  async handle(ctx, { id, expectedVersion }: AcceptReferralInput) {
    const referral = await ctx.lock(Referral, id, mayReadReferral, expectedVersion);
    ctx.require(mayAcceptReferral(ctx.viewer, referral));
    ctx.move(referral, referralLifecycle, 'accept');
    await note(ctx, referral.reportId, 'referral.accepted');
    return ctx.save(referral);
  },
});

/** The body's answer: signs found reopens the CRB entry; none owes the applicant a notice (§4.1). */
export const answerReferral = command({
  name: 'answerReferral',
  result: Referral,
  mayRead: mayReadReferral,
  async handle(ctx, { id, expectedVersion, signsFound, number, text }: AnswerReferralInput) {
    const referral = await ctx.lock(Referral, id, mayReadReferral, expectedVersion);
    ctx.require(mayAnswerReferral(ctx.viewer, referral));
    ctx.move(referral, referralLifecycle, 'answer');
    referral.answer = { signsFound, number, text, answeredAt: ctx.now.toISOString() };
    await ctx.save(referral);
    const report = await ctx.lockWhere(Report, { id: referral.reportId });
    if (!report) throw new Refusal('NOT_FOUND');
    await openTask(ctx, report, 'REFERRAL_ANSWERED', reviewerOf(report.departmentCode));
    if (signsFound) await reopenEntry(ctx, referral);
    else await oweNotice(ctx, report, 'REFERRAL_ANSWERED');
    await note(ctx, report.id, 'referral.answered', { signsFound });
    await closeWhenSettled(ctx, report.id);
    return referral;
  },
});
