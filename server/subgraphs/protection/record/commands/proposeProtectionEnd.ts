import { command } from '../../../../kernel';
import { vaultOf } from '../../vault';
import { recordSubject } from '../openRecord';
import { ProtectionRecord, recordTexts } from '../record.entity';
import type { ProposeProtectionEndInput } from '../record.inputs';
import { recordLifecycle } from '../record.lifecycle';
import { mayProposeEnd, mayReadRecord } from '../record.policy';

/** One person holds that protection is no longer needed (R90). */
export const proposeProtectionEnd = command<ProposeProtectionEndInput, ProtectionRecord>({
  name: 'proposeProtectionEnd',
  result: ProtectionRecord,
  mayRead: mayReadRecord,
  async handle(ctx, input) {
    const record = await ctx.lock(ProtectionRecord, input.id, mayReadRecord, input.expectedVersion);
    ctx.require(mayProposeEnd(ctx.viewer, record));
    ctx.move(record, recordLifecycle, 'proposeEnd');
    record.endProposedById = ctx.viewer.id;
    Object.assign(record, await recordTexts.seal(vaultOf(ctx), record, { endReason: input.reason }));
    ctx.record('protection.endProposed', recordSubject(record));
    return ctx.save(record);
  },
});
