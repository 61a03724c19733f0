import { command } from '../../../../kernel';
import { freshFactor } from '../../insiders';
import { requireNothingAgainst } from '../obstacles';
import { Shredding } from '../shredding.entity';
import type { ApproveShreddingInput } from '../shredding.inputs';
import { shreddingLifecycle } from '../shredding.lifecycle';
import { mayApproveShredding, mayReadShredding } from '../shredding.policy';
import { shreddingSubject } from '../shreddingSubject';

/** One of two approvals. After the second the vault begins by itself. */
export const approveShredding = command<ApproveShreddingInput, Shredding>({
  name: 'approveShredding',
  result: Shredding,
  mayRead: mayReadShredding,
  async handle(ctx, input) {
    const shredding = await ctx.lock(Shredding, input.id, mayReadShredding, input.expectedVersion);
    ctx.require(mayApproveShredding(ctx.viewer, shredding));
    ctx.require(freshFactor(ctx.viewer));
    await requireNothingAgainst(ctx, shredding.personId);
    const { personId } = shredding;
    if (shredding.state === 'REQUESTED') {
      ctx.move(shredding, shreddingLifecycle, 'approve');
      shredding.firstApproverId = ctx.viewer.id;
    } else {
      ctx.move(shredding, shreddingLifecycle, 'approveAgain');
      shredding.secondApproverId = ctx.viewer.id;
    }
    ctx.record('shredding.approved', shreddingSubject(shredding), { personId, state: shredding.state });
    return ctx.save(shredding);
  },
});
