import { command } from '../../../../kernel';
import { freshFactor } from '../../insiders';
import { PersonMerge } from '../personMerge.entity';
import type { ApproveMergeInput } from '../personMerge.inputs';
import { mergeLifecycle } from '../personMerge.lifecycle';
import { mayMerge, mayReadMerge } from '../personMerge.policy';
import { mergeSubject } from './proposeMerge';

/** A second person agrees: the two pseudonyms are one person. */
export const approveMerge = command<ApproveMergeInput, PersonMerge>({
  name: 'approveMerge',
  result: PersonMerge,
  mayRead: mayReadMerge,
  async handle(ctx, input) {
    const merge = await ctx.lock(PersonMerge, input.id, mayReadMerge, input.expectedVersion);
    ctx.require(mayMerge(ctx.viewer, merge));
    ctx.require(freshFactor(ctx.viewer));
    merge.decidedById = ctx.viewer.id;
    ctx.move(merge, mergeLifecycle, 'merge');
    ctx.record('merge.approved', mergeSubject(merge));
    return ctx.save(merge);
  },
});
