import { command } from '../../../../kernel';
import { PersonMerge } from '../personMerge.entity';
import type { DeclineMergeInput } from '../personMerge.inputs';
import { mergeLifecycle } from '../personMerge.lifecycle';
import { mayDeclineMerge, mayReadMerge } from '../personMerge.policy';
import { mergeSubject } from './proposeMerge';

/** They are not one person. */
export const declineMerge = command<DeclineMergeInput, PersonMerge>({
  name: 'declineMerge',
  result: PersonMerge,
  mayRead: mayReadMerge,
  async handle(ctx, input) {
    const merge = await ctx.lock(PersonMerge, input.id, mayReadMerge, input.expectedVersion);
    ctx.require(mayDeclineMerge(ctx.viewer, merge));
    merge.decidedById = ctx.viewer.id;
    ctx.move(merge, mergeLifecycle, 'decline');
    ctx.record('merge.declined', mergeSubject(merge));
    return ctx.save(merge);
  },
});
