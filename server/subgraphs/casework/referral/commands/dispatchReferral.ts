import { randomUUID } from 'node:crypto';
import { command, type CommandContext, event, Refusal } from '../../../../kernel';
import { CrbEntry } from '../../crb/crbEntry.entity';
import { crbEntryLifecycle } from '../../crb/crbEntry.lifecycle';
import { settleDeadline } from '../../deadline/settleDeadline';
import { oweNotice } from '../../notice/oweNotice';
import { note } from '../../report/note';
import { Report } from '../../report/report.entity';
import { Referral } from '../referral.entity';
import type { DispatchReferralInput } from '../referral.inputs';
import { referralLifecycle } from '../referral.lifecycle';
import { mayDispatchReferral, mayReadReferral } from '../referral.policy';

/** Sends an approved referral: the CRB entry gets its outcome and the applicant is told (R26, R31, R51, R52). */
export const dispatchReferral = command({
  name: 'dispatchReferral',
  result: Referral,
  mayRead: mayReadReferral,
  async handle(ctx, { id, expectedVersion, lateReason }: DispatchReferralInput) {
    const referral = await ctx.lock(Referral, id, mayReadReferral, expectedVersion);
    ctx.require(mayDispatchReferral(ctx.viewer, referral));
    const entry = await ctx.lockWhere(CrbEntry, { id: referral.crbEntryId });
    const report = await ctx.lockWhere(Report, { id: referral.reportId });
    if (!entry || !report) throw new Refusal('NOT_FOUND');
    const withoutErdr = referral.kind === 'AUDIT_BODY_WITHOUT_ERDR';
    if (withoutErdr) await keepTerm(ctx, referral, lateReason);
    else await settleDeadline(ctx, referral.reportId, 'SEND_WITHOUT_ERDR');
    ctx.move(referral, referralLifecycle, 'dispatch');
    ctx.move(entry, crbEntryLifecycle, withoutErdr ? 'sendWithoutErdr' : 'refer');
    referral.dispatchedAt = ctx.now;
    issueAlias(ctx, referral, report);
    await ctx.save(entry);
    await oweNotice(ctx, report, withoutErdr ? 'SENT_WITHOUT_ERDR' : 'REFERRED');
    await note(ctx, report.id, 'referral.dispatched', { kind: referral.kind, late: referral.sentLate });
    return ctx.save(referral);
  },
});

/** R51: three days from registration; later is possible with a reason, and marked. */
async function keepTerm(ctx: CommandContext, referral: Referral, lateReason?: string): Promise<void> {
  const term = await settleDeadline(ctx, referral.reportId, 'SEND_WITHOUT_ERDR');
  if (!term) return;
  referral.dueAt = term.dueAt;
  referral.sentLate = ctx.now >= term.dueAt;
  if (referral.sentLate && !lateReason) throw new Refusal('LATE_REASON_REQUIRED');
  referral.lateReason = referral.sentLate ? lateReason! : null;
}

/** Each body knows the applicant under another random name, so that two bodies cannot compare notes. */
function issueAlias(ctx: CommandContext, referral: Referral, report: Report): void {
  if (!report.pseudonym) return;
  referral.applicantAlias = randomUUID();
  ctx.emit(
    event('person.aliasIssued', report.pseudonym, {
      pseudonym: report.pseudonym,
      alias: referral.applicantAlias,
      purpose: 'referral',
    }),
  );
}
