import { command } from '../../../../kernel';
import { recordSubject } from '../openRecord';
import { ProtectionRecord } from '../record.entity';
import type { DeclineProtectionEndInput } from '../record.inputs';
import { recordLifecycle } from '../record.lifecycle';
import { mayDeclineEnd, mayReadRecord } from '../record.policy';

/** Protection goes on: a second person disagrees, or the first thinks better of it. */
export const declineProtectionEnd = command<DeclineProtectionEndInput, ProtectionRecord>({
  name: 'declineProtectionEnd',
  result: ProtectionRecord,
  mayRead: mayReadRecord,
  async handle(ctx, input) {
    const record = await ctx.lock(ProtectionRecord, input.id, mayReadRecord, input.expectedVersion);
    ctx.require(mayDeclineEnd(ctx.viewer, record));
    ctx.move(record, recordLifecycle, 'declineEnd');
    record.endProposedById = null;
    ctx.record('protection.endDeclined', recordSubject(record));
    return ctx.save(record);
  },
});
