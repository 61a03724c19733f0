import { command } from '../../../../kernel';
import { vaultOf } from '../../vault';
import { mergeTexts, PersonMerge } from '../personMerge.entity';
import type { ProposeMergeUndoInput } from '../personMerge.inputs';
import { mergeLifecycle } from '../personMerge.lifecycle';
import { mayProposeUndo, mayReadMerge } from '../personMerge.policy';
import { mergeSubject } from './proposeMerge';

/** The merge seems to have been a mistake; it stands until a second person agrees. */
export const proposeMergeUndo = command<ProposeMergeUndoInput, PersonMerge>({
  name: 'proposeMergeUndo',
  result: PersonMerge,
  mayRead: mayReadMerge,
  async handle(ctx, input) {
    const merge = await ctx.lock(PersonMerge, input.id, mayReadMerge, input.expectedVersion);
    ctx.require(mayProposeUndo(ctx.viewer, merge));
    merge.undoProposedById = ctx.viewer.id;
    Object.assign(merge, await mergeTexts.seal(vaultOf(ctx), merge, { undoReason: input.reason }));
    ctx.move(merge, mergeLifecycle, 'proposeUndo');
    ctx.record('merge.undoProposed', mergeSubject(merge));
    return ctx.save(merge);
  },
});
