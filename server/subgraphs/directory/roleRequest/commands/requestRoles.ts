import { command } from '../../../../kernel';
import { lockAccount } from '../../staffMember/account';
import { requireSoundRights } from '../../staffMember/staffRights';
import { withSecondFactor } from '../../stepUp';
import { askFor } from '../pendingRequest';
import { RoleRequest } from '../roleRequest.entity';
import type { RequestRolesInput } from '../roleRequest.inputs';
import { mayReadRoleRequests, mayRequestRoles } from '../roleRequest.policy';

/** Asks for other roles, reach and clearance of an account; they hold when another person confirms. */
export const requestRoles = command<RequestRolesInput, RoleRequest>({
  name: 'requestRoles',
  result: RoleRequest,
  mayRead: mayReadRoleRequests,
  async handle(ctx, { id, expectedVersion, roles, departments, clearedUntil }) {
    const member = await lockAccount(ctx, id, expectedVersion);
    ctx.require(mayRequestRoles(ctx.viewer, member));
    ctx.require(withSecondFactor(ctx.viewer));
    await requireSoundRights(ctx, { roles, departments, clearedUntil });
    return askFor(ctx, 'OTHER_RIGHTS', { ...member, roles, departments, clearedUntil }, member.version);
  },
});
