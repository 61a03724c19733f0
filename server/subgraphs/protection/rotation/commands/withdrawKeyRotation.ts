import { command } from '../../../../kernel';
import { freshFactor } from '../../insiders';
import { KeyRotation } from '../keyRotation.entity';
import type { WithdrawKeyRotationInput } from '../keyRotation.inputs';
import { keyRotationLifecycle } from '../keyRotation.lifecycle';
import { mayWithdrawKeyRotation, mayReadKeyRotation } from '../keyRotation.policy';
import { rotationSubject } from '../newRotation';

/** A request that nobody has agreed to is taken back. */
export const withdrawKeyRotation = command<WithdrawKeyRotationInput, KeyRotation>({
  name: 'withdrawKeyRotation',
  result: KeyRotation,
  mayRead: mayReadKeyRotation,
  async handle(ctx, input) {
    const rotation = await ctx.lock(KeyRotation, input.id, mayReadKeyRotation, input.expectedVersion);
    ctx.require(mayWithdrawKeyRotation(ctx.viewer, rotation));
    ctx.require(freshFactor(ctx.viewer));
    ctx.move(rotation, keyRotationLifecycle, 'withdraw');
    rotation.openKind = null;
    ctx.record('keyRotation.withdrawn', rotationSubject(rotation), { kind: rotation.kind });
    return ctx.save(rotation);
  },
});
