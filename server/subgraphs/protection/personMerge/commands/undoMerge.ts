import { command } from '../../../../kernel';
import { freshFactor } from '../../insiders';
import { PersonMerge } from '../personMerge.entity';
import type { UndoMergeInput } from '../personMerge.inputs';
import { mergeLifecycle } from '../personMerge.lifecycle';
import { mayUndoMerge, mayReadMerge } from '../personMerge.policy';
import { mergeSubject } from './proposeMerge';

/** A second person undoes the merge: nothing was ever moved, so that nothing is lost. */
export const undoMerge = command<UndoMergeInput, PersonMerge>({
  name: 'undoMerge',
  result: PersonMerge,
  mayRead: mayReadMerge,
  async handle(ctx, input) {
    const merge = await ctx.lock(PersonMerge, input.id, mayReadMerge, input.expectedVersion);
    ctx.require(mayUndoMerge(ctx.viewer, merge));
    ctx.require(freshFactor(ctx.viewer));
    merge.undoneById = ctx.viewer.id;
    ctx.move(merge, mergeLifecycle, 'undo');
    ctx.record('merge.undone', mergeSubject(merge));
    return ctx.save(merge);
  },
});
