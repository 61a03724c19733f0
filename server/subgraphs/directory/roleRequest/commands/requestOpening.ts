import { command } from '../../../../kernel';
import { lockAccount } from '../../staffMember/account';
import { requireSoundRights } from '../../staffMember/staffRights';
import { withSecondFactor } from '../../stepUp';
import { askFor } from '../pendingRequest';
import { RoleRequest } from '../roleRequest.entity';
import type { RequestOpeningInput } from '../roleRequest.inputs';
import { mayReadRoleRequests, mayRequestOpening } from '../roleRequest.policy';

/** Asks to open a closed account again with the rights it had; they must still be sound today. */
export const requestOpening = command<RequestOpeningInput, RoleRequest>({
  name: 'requestOpening',
  result: RoleRequest,
  mayRead: mayReadRoleRequests,
  async handle(ctx, { id, expectedVersion }) {
    const member = await lockAccount(ctx, id, expectedVersion);
    ctx.require(mayRequestOpening(ctx.viewer, member));
    ctx.require(withSecondFactor(ctx.viewer));
    await requireSoundRights(ctx, member);
    return askFor(ctx, 'OPEN_AGAIN', member, member.version);
  },
});
