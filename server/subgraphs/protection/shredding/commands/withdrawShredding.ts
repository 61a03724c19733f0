import { command } from '../../../../kernel';
import { freshFactor } from '../../insiders';
import { Shredding } from '../shredding.entity';
import type { WithdrawShreddingInput } from '../shredding.inputs';
import { shreddingLifecycle } from '../shredding.lifecycle';
import { mayReadShredding, mayWithdrawShredding } from '../shredding.policy';
import { shreddingSubject } from '../shreddingSubject';

/** Nothing is destroyed. Whoever wants it again has to ask again. */
export const withdrawShredding = command<WithdrawShreddingInput, Shredding>({
  name: 'withdrawShredding',
  result: Shredding,
  mayRead: mayReadShredding,
  async handle(ctx, input) {
    const shredding = await ctx.lock(Shredding, input.id, mayReadShredding, input.expectedVersion);
    ctx.require(mayWithdrawShredding(ctx.viewer, shredding));
    ctx.require(freshFactor(ctx.viewer));
    ctx.move(shredding, shreddingLifecycle, 'withdraw');
    ctx.record('shredding.withdrawn', shreddingSubject(shredding), { personId: shredding.personId });
    return ctx.save(shredding);
  },
});
