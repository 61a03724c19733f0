import { command, type CommandContext, Refusal } from '../../../../kernel';
import { lockAccount, openAccount, saveAccount } from '../../staffMember/account';
import { requireSoundRights } from '../../staffMember/staffRights';
import { withSecondFactor } from '../../stepUp';
import { decide, lockRequest } from '../pendingRequest';
import { RoleRequest } from '../roleRequest.entity';
import type { ConfirmRoleRequestInput } from '../roleRequest.inputs';
import { mayConfirmRoleRequest, mayReadRoleRequests } from '../roleRequest.policy';

/** The second person says yes: the account gets what was asked, in this act, by rules checked again. */
export const confirmRoleRequest = command<ConfirmRoleRequestInput, RoleRequest>({
  name: 'confirmRoleRequest',
  result: RoleRequest,
  mayRead: mayReadRoleRequests,
  async handle(ctx, { id, expectedVersion }) {
    const request = await lockRequest(ctx, id, expectedVersion);
    ctx.require(mayConfirmRoleRequest(ctx.viewer, request));
    ctx.require(withSecondFactor(ctx.viewer));
    if (request.kind === 'NEW_ACCOUNT') await openAccount(ctx, request);
    else await give(ctx, request);
    return decide(ctx, request, 'confirm');
  },
});

async function give(ctx: CommandContext, request: RoleRequest): Promise<void> {
  const member = await lockAccount(ctx, request.staffId);
  if (member.version !== request.staffVersion) throw new Refusal('ACCOUNT_CHANGED');
  const lent = member.temporaryRoles.map(({ role }) => role);
  await requireSoundRights(ctx, { ...request, roles: [...new Set([...request.roles, ...lent])] });
  if (request.kind === 'OPEN_AGAIN') member.disabled = false;
  const { roles, departments, clearedUntil, email } = request;
  Object.assign(member, { roles, departments, clearedUntil, email });
  await saveAccount(ctx, member);
}
