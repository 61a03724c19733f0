import { command } from '../../../../kernel';
import { lockAccount } from '../../staffMember/account';
import { requireSoundRights } from '../../staffMember/staffRights';
import { withSecondFactor } from '../../stepUp';
import { askFor } from '../pendingRequest';
import { RoleRequest } from '../roleRequest.entity';
import type { RequestRolesInput } from '../roleRequest.inputs';
import { mayReadRoleRequests, mayRequestRoles } from '../roleRequest.policy';

/** Asks for other roles, reach, clearance and mailbox of an account; they hold when another person confirms. */
export const requestRoles = command<RequestRolesInput, RoleRequest>({
  name: 'requestRoles',
  result: RoleRequest,
  mayRead: mayReadRoleRequests,
  async handle(ctx, { id, expectedVersion, roles, departments, clearedUntil, email }) {
    const member = await lockAccount(ctx, id, expectedVersion);
    ctx.require(mayRequestRoles(ctx.viewer, member));
    ctx.require(withSecondFactor(ctx.viewer));
    await requireSoundRights(ctx, { roles, departments, clearedUntil });
    const asked = { ...member, roles, departments, clearedUntil, email };
    return askFor(ctx, 'OTHER_RIGHTS', asked, member.version);
  },
});
