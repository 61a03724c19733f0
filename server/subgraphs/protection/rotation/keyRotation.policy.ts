import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import { maySeeCustody } from '../custody/custody.policy';
import type { KeyRotation } from './keyRotation.entity';
import { type KeyRotationAction, keyRotationLifecycle } from './keyRotation.lifecycle';

/** Keys are the custodians' business. */
export const mayRequestKeyRotation: (viewer: Viewer) => Decision = maySeeCustody;
export const mayReadKeyRotation: Policy<KeyRotation> = (viewer) => maySeeCustody(viewer);

function step(action: KeyRotationAction, guard: Policy<KeyRotation> = allow): Policy<KeyRotation> {
  return (viewer, rotation) => {
    const readable = mayReadKeyRotation(viewer, rotation);
    if (!readable.allowed) return readable;
    return keyRotationLifecycle.can(rotation.state, action) ? guard(viewer, rotation) : refuse('WRONG_STATE');
  };
}

export const mayApproveKeyRotation = step('approve', (viewer, { requestedById }) =>
  requestedById === viewer.id ? refuse('SAME_PERSON') : allow(),
);
export const mayWithdrawKeyRotation = step('withdraw');

/** Everything that may be done to a rotation, by the name of its mutation. */
export const keyRotationActions: Record<string, Policy<KeyRotation>> = {
  approveKeyRotation: mayApproveKeyRotation,
  withdrawKeyRotation: mayWithdrawKeyRotation,
};
