import { command } from '../../../../kernel';
import { PersonMerge } from '../personMerge.entity';
import type { KeepMergeInput } from '../personMerge.inputs';
import { mergeLifecycle } from '../personMerge.lifecycle';
import { mayKeepMerge, mayReadMerge } from '../personMerge.policy';
import { mergeSubject } from './proposeMerge';

/** The merge stays. */
export const keepMerge = command<KeepMergeInput, PersonMerge>({
  name: 'keepMerge',
  result: PersonMerge,
  mayRead: mayReadMerge,
  async handle(ctx, input) {
    const merge = await ctx.lock(PersonMerge, input.id, mayReadMerge, input.expectedVersion);
    ctx.require(mayKeepMerge(ctx.viewer, merge));
    merge.undoProposedById = null;
    ctx.move(merge, mergeLifecycle, 'keep');
    ctx.record('merge.kept', mergeSubject(merge));
    return ctx.save(merge);
  },
});
