import { command } from '../../../../kernel';
import { withSecondFactor } from '../../stepUp';
import { lockAccount, saveAccount } from '../account';
import { StaffMember } from '../staffMember.entity';
import type { DisableStaffMemberInput } from '../staffMember.inputs';
import { mayDisableStaff, mayReadStaff } from '../staffMember.policy';

/** Closes an account: the person is out at once, what he did stays. Taking away needs no second person. */
export const disableStaffMember = command<DisableStaffMemberInput, StaffMember>({
  name: 'disableStaffMember',
  result: StaffMember,
  mayRead: mayReadStaff,
  async handle(ctx, { id, expectedVersion }) {
    const member = await lockAccount(ctx, id, expectedVersion);
    ctx.require(mayDisableStaff(ctx.viewer, member));
    ctx.require(withSecondFactor(ctx.viewer));
    member.disabled = true;
    ctx.record('staff.disabled', { type: 'staffMember', id });
    return saveAccount(ctx, member);
  },
});
