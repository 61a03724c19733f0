import { command } from '../../../../kernel';
import { freshFactor } from '../../insiders';
import { KeyRotation } from '../keyRotation.entity';
import type { ApproveKeyRotationInput } from '../keyRotation.inputs';
import { keyRotationLifecycle } from '../keyRotation.lifecycle';
import { mayApproveKeyRotation, mayReadKeyRotation } from '../keyRotation.policy';
import { rotationSubject } from '../newRotation';

/** Another custodian agrees, and the vault begins. */
export const approveKeyRotation = command<ApproveKeyRotationInput, KeyRotation>({
  name: 'approveKeyRotation',
  result: KeyRotation,
  mayRead: mayReadKeyRotation,
  async handle(ctx, input) {
    const rotation = await ctx.lock(KeyRotation, input.id, mayReadKeyRotation, input.expectedVersion);
    ctx.require(mayApproveKeyRotation(ctx.viewer, rotation));
    ctx.require(freshFactor(ctx.viewer));
    ctx.move(rotation, keyRotationLifecycle, 'approve');
    rotation.approvedById = ctx.viewer.id;
    ctx.record('keyRotation.approved', rotationSubject(rotation), { kind: rotation.kind });
    return ctx.save(rotation);
  },
});
