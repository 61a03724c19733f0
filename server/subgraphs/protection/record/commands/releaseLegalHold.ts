import { command } from '../../../../kernel';
import { freshFactor } from '../../insiders';
import { recordSubject } from '../openRecord';
import { ProtectionRecord } from '../record.entity';
import type { ReleaseLegalHoldInput } from '../record.inputs';
import { retentionLifecycle } from '../record.lifecycle';
import { mayRelease, mayReadRecord } from '../record.policy';

/** A second person lifts the hold. */
export const releaseLegalHold = command<ReleaseLegalHoldInput, ProtectionRecord>({
  name: 'releaseLegalHold',
  result: ProtectionRecord,
  mayRead: mayReadRecord,
  async handle(ctx, input) {
    const record = await ctx.lock(ProtectionRecord, input.id, mayReadRecord, input.expectedVersion);
    ctx.require(mayRelease(ctx.viewer, record));
    ctx.require(freshFactor(ctx.viewer));
    record.retention = retentionLifecycle.next(record.retention, 'release');
    record.heldSince = null;
    record.heldById = null;
    record.releaseProposedById = null;
    ctx.record('legalHold.released', recordSubject(record));
    return ctx.save(record);
  },
});
