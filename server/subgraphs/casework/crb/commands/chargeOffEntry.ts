import { command } from '../../../../kernel';
import { settleDeadline } from '../../deadline/settleDeadline';
import { oweNoticeOf } from '../../notice/oweNotice';
import { closeWhenSettled } from '../../report/closeWhenSettled';
import { note } from '../../report/note';
import { CrbEntry } from '../crbEntry.entity';
import type { ChargeOffEntryInput } from '../crbEntry.inputs';
import { crbEntryLifecycle } from '../crbEntry.lifecycle';
import { mayChargeOff, mayReadEntry } from '../crbEntry.policy';

/** R27: written off to the nomenclature file, on one of two grounds; says nothing about the applicant (R75). */
export const chargeOffEntry = command({
  name: 'chargeOffEntry',
  result: CrbEntry,
  mayRead: mayReadEntry,
  async handle(ctx, { id, expectedVersion, ground, reason }: ChargeOffEntryInput) {
    const entry = await ctx.lock(CrbEntry, id, mayReadEntry, expectedVersion);
    ctx.require(mayChargeOff(ctx.viewer, entry));
    ctx.move(entry, crbEntryLifecycle, 'chargeOff');
    entry.chargeOffGround = ground;
    entry.lastReason = reason;
    await settleDeadline(ctx, entry.reportId, 'SEND_WITHOUT_ERDR');
    await oweNoticeOf(ctx, entry.reportId, 'CHARGED_OFF');
    await note(ctx, entry.reportId, 'crb.chargedOff', { ground });
    await ctx.save(entry);
    await closeWhenSettled(ctx, entry.reportId);
    return entry;
  },
});
