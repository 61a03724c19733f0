import { command } from '../../../../kernel';
import { decide, lockRequest } from '../pendingRequest';
import { RoleRequest } from '../roleRequest.entity';
import type { RefuseRoleRequestInput } from '../roleRequest.inputs';
import { mayReadRoleRequests, mayRefuseRoleRequest } from '../roleRequest.policy';

/** The second person says no, and why. */
export const refuseRoleRequest = command<RefuseRoleRequestInput, RoleRequest>({
  name: 'refuseRoleRequest',
  result: RoleRequest,
  mayRead: mayReadRoleRequests,
  async handle(ctx, { id, expectedVersion, reason }) {
    const request = await lockRequest(ctx, id, expectedVersion);
    ctx.require(mayRefuseRoleRequest(ctx.viewer, request));
    return decide(ctx, request, 'refuse', reason);
  },
});
