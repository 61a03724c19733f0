import { command } from '../../../../kernel';
import { recordSubject } from '../openRecord';
import { ProtectionRecord } from '../record.entity';
import type { DeclineHoldReleaseInput } from '../record.inputs';
import { retentionLifecycle } from '../record.lifecycle';
import { mayDeclineRelease, mayReadRecord } from '../record.policy';

/** The hold stays. */
export const declineHoldRelease = command<DeclineHoldReleaseInput, ProtectionRecord>({
  name: 'declineHoldRelease',
  result: ProtectionRecord,
  mayRead: mayReadRecord,
  async handle(ctx, input) {
    const record = await ctx.lock(ProtectionRecord, input.id, mayReadRecord, input.expectedVersion);
    ctx.require(mayDeclineRelease(ctx.viewer, record));
    record.retention = retentionLifecycle.next(record.retention, 'declineRelease');
    record.releaseProposedById = null;
    ctx.record('legalHold.releaseDeclined', recordSubject(record));
    return ctx.save(record);
  },
});
