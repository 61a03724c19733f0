import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { command, Refusal } from '../../../../kernel';
import { ProtectionRecord } from '../../record/record.entity';
import { mayReadRecord, mayWorkOn } from '../../record/record.policy';
import { vaultOf } from '../../vault';
import { mergeTexts, PersonMerge } from '../personMerge.entity';
import type { ProposeMergeInput } from '../personMerge.inputs';
import { mergeLifecycle, STANDING } from '../personMerge.lifecycle';
import { mayReadMerge } from '../personMerge.policy';

/** Two records seem to be about one person. Refuses MERGE_IMPOSSIBLE for a record with itself, or one merged already. */
export const proposeMerge = command<ProposeMergeInput, PersonMerge>({
  name: 'proposeMerge',
  result: PersonMerge,
  mayRead: mayReadMerge,
  async handle(ctx, { id, expectedVersion, otherPseudonym, reason }) {
    const record = await ctx.lock(ProtectionRecord, id, mayReadRecord, expectedVersion);
    ctx.require(mayWorkOn(ctx.viewer, record));
    const other = await ctx.lockWhere(ProtectionRecord, { personId: otherPseudonym });
    if (!other) throw new Refusal('NOT_FOUND');
    const open = { state: In(['PROPOSED', ...STANDING]) };
    const known = await ctx.manager.existsBy(PersonMerge, [
      { personId: record.personId, otherPersonId: other.personId, ...open },
      { personId: other.personId, otherPersonId: record.personId, ...open },
    ]);
    if (known || other.id === record.id) throw new Refusal('MERGE_IMPOSSIBLE');
    const { personId, keyVersion } = record;
    const row = { id: randomUUID(), personId, keyVersion };
    const merge = ctx.create(PersonMerge, {
      ...row,
      recordId: record.id,
      otherRecordId: other.id,
      otherPersonId: other.personId,
      state: mergeLifecycle.table.initial,
      proposedAt: ctx.now,
      proposedById: ctx.viewer.id,
      decidedById: null,
      undoProposedById: null,
      undoneById: null,
      undoReason: null,
      ...(await mergeTexts.seal(vaultOf(ctx), row, { reason })),
    });
    ctx.record('merge.proposed', mergeSubject(merge));
    return ctx.save(merge);
  },
});

/** What the audit calls a merge. */
export function mergeSubject({ id }: Pick<PersonMerge, 'id'>): { type: string; id: string } {
  return { type: 'PersonMerge', id };
}
