import { command } from '../../../../kernel';
import { decide, lockRequest } from '../pendingRequest';
import { RoleRequest } from '../roleRequest.entity';
import type { WithdrawRoleRequestInput } from '../roleRequest.inputs';
import { mayReadRoleRequests, mayWithdrawRoleRequest } from '../roleRequest.policy';

/** Who asked takes it back. */
export const withdrawRoleRequest = command<WithdrawRoleRequestInput, RoleRequest>({
  name: 'withdrawRoleRequest',
  result: RoleRequest,
  mayRead: mayReadRoleRequests,
  async handle(ctx, { id, expectedVersion }) {
    const request = await lockRequest(ctx, id, expectedVersion);
    ctx.require(mayWithdrawRoleRequest(ctx.viewer, request));
    return decide(ctx, request, 'withdraw');
  },
});
