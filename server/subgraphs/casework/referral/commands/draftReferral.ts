import { command, type CommandContext, Refusal } from '../../../../kernel';
import { CrbEntry } from '../../crb/crbEntry.entity';
import { mayDraftReferral, mayReadEntry } from '../../crb/crbEntry.policy';
import { agencyOf, departmentOf } from '../../reference/lookup';
import { giveNumber } from '../../report/giveNumber';
import { note } from '../../report/note';
import { Report } from '../../report/report.entity';
import { Referral } from '../referral.entity';
import type { DraftReferralInput } from '../referral.inputs';
import { openReferralStates, referralLifecycle } from '../referral.lifecycle';
import { mayReadReferral } from '../referral.policy';

/** The procedural officer drafts a referral of a CRB entry to the body in charge (R26a, R26b, R51). */
export const draftReferral = command({
  name: 'draftReferral',
  result: Referral,
  mayRead: mayReadReferral,
  async handle(ctx, input: DraftReferralInput) {
    const entry = await ctx.lock(CrbEntry, input.id, mayReadEntry, input.expectedVersion);
    ctx.require(mayDraftReferral(ctx.viewer, entry));
    await checkTarget(ctx, input);
    await refuseSecond(ctx, entry.id);
    const report = await ctx.manager.findOneByOrFail(Report, { id: entry.reportId });
    const department = await departmentOf(ctx.manager, entry.departmentCode);
    const referral = ctx.create(Referral, {
      id: ctx.newId(),
      reportId: entry.reportId,
      crbEntryId: entry.id,
      number: `R-${await giveNumber(ctx, 'referral', department)}`,
      departmentCode: entry.departmentCode,
      kind: input.kind,
      state: referralLifecycle.table.initial,
      agencyId: input.agencyId,
      applicantAlias: null,
      coverText: input.coverText,
      materials: report.text,
      dataInsufficient: input.dataInsufficient,
      inspectionNeeded: input.inspectionNeeded,
      draftedById: ctx.viewer.id,
      dispatchedAt: null,
      dueAt: null,
      sentLate: false,
      lateReason: null,
      answer: null,
      endReason: null,
    });
    await note(ctx, entry.reportId, 'referral.drafted', { kind: input.kind });
    return ctx.save(referral);
  },
});

/** R51, R53: an audit body is asked on two recorded conditions, and only an audit body is asked this way. */
async function checkTarget(ctx: CommandContext, input: DraftReferralInput): Promise<void> {
  const agency = await agencyOf(ctx.manager, input.agencyId);
  if (input.kind !== 'AUDIT_BODY_WITHOUT_ERDR') return;
  if (!input.dataInsufficient || !input.inspectionNeeded) throw new Refusal('BOTH_CONDITIONS_REQUIRED');
  if (agency.kind !== 'AUDIT_BODY') throw new Refusal('WRONG_AGENCY_KIND');
}

async function refuseSecond(ctx: CommandContext, crbEntryId: string): Promise<void> {
  const referrals = await ctx.manager.findBy(Referral, { crbEntryId });
  if (referrals.some(({ state }) => openReferralStates.includes(state))) throw new Refusal('REFERRAL_OPEN');
}
