import { command } from '../../../../kernel';
import { recordSubject } from '../openRecord';
import { ProtectionRecord } from '../record.entity';
import type { ProposeHoldReleaseInput } from '../record.inputs';
import { retentionLifecycle } from '../record.lifecycle';
import { mayProposeRelease, mayReadRecord } from '../record.policy';

/** One person holds that the data need not be kept any longer; the hold stands until a second agrees. */
export const proposeHoldRelease = command<ProposeHoldReleaseInput, ProtectionRecord>({
  name: 'proposeHoldRelease',
  result: ProtectionRecord,
  mayRead: mayReadRecord,
  async handle(ctx, input) {
    const record = await ctx.lock(ProtectionRecord, input.id, mayReadRecord, input.expectedVersion);
    ctx.require(mayProposeRelease(ctx.viewer, record));
    record.retention = retentionLifecycle.next(record.retention, 'proposeRelease');
    record.releaseProposedById = ctx.viewer.id;
    ctx.record('legalHold.releaseProposed', recordSubject(record));
    return ctx.save(record);
  },
});
