import { command } from '../../../../kernel';
import { requireSoundAccount } from '../../staffMember/account';
import { stableId } from '../../stableId';
import { withSecondFactor } from '../../stepUp';
import { askFor } from '../pendingRequest';
import { RoleRequest } from '../roleRequest.entity';
import type { RequestAccountInput } from '../roleRequest.inputs';
import { mayReadRoleRequests, mayRequestAccount } from '../roleRequest.policy';

/** Asks for an account of a new employee; it opens when another person confirms. */
export const requestAccount = command<RequestAccountInput, RoleRequest>({
  name: 'requestAccount',
  result: RoleRequest,
  mayRead: mayReadRoleRequests,
  async handle(ctx, input) {
    ctx.require(mayRequestAccount(ctx.viewer));
    ctx.require(withSecondFactor(ctx.viewer));
    await requireSoundAccount(ctx, input);
    return askFor(ctx, 'NEW_ACCOUNT', { ...input, id: stableId('staff', input.account) }, null);
  },
});
