import { command } from '../../../../kernel';
import { recordSubject } from '../openRecord';
import { ProtectionRecord } from '../record.entity';
import type { ConfirmProtectionInput } from '../record.inputs';
import { mayConfirm, mayReadRecord } from '../record.policy';

/** A protection officer confirms what the system opened by itself. */
export const confirmProtection = command<ConfirmProtectionInput, ProtectionRecord>({
  name: 'confirmProtection',
  result: ProtectionRecord,
  mayRead: mayReadRecord,
  async handle(ctx, input) {
    const record = await ctx.lock(ProtectionRecord, input.id, mayReadRecord, input.expectedVersion);
    ctx.require(mayConfirm(ctx.viewer, record));
    record.confirmedAt = ctx.now;
    record.confirmedById = ctx.viewer.id;
    ctx.record('protection.confirmed', recordSubject(record));
    return ctx.save(record);
  },
});
