import { command } from '../../../../kernel';
import { vaultOf } from '../../vault';
import { recordSubject } from '../openRecord';
import { ProtectionRecord, recordTexts } from '../record.entity';
import type { PlaceLegalHoldInput } from '../record.inputs';
import { retentionLifecycle } from '../record.lifecycle';
import { mayHold, mayReadRecord } from '../record.policy';

/** A court or an inquiry may need the data: from now on nothing of it can be shredded. */
export const placeLegalHold = command<PlaceLegalHoldInput, ProtectionRecord>({
  name: 'placeLegalHold',
  result: ProtectionRecord,
  mayRead: mayReadRecord,
  async handle(ctx, input) {
    const record = await ctx.lock(ProtectionRecord, input.id, mayReadRecord, input.expectedVersion);
    ctx.require(mayHold(ctx.viewer, record));
    record.retention = retentionLifecycle.next(record.retention, 'hold');
    record.heldSince = ctx.now;
    record.heldById = ctx.viewer.id;
    Object.assign(record, await recordTexts.seal(vaultOf(ctx), record, { holdReason: input.reason }));
    ctx.record('legalHold.placed', recordSubject(record));
    return ctx.save(record);
  },
});
