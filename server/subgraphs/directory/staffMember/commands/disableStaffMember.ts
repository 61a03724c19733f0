import { command } from '../../../../kernel';
import { withSecondFactor } from '../../stepUp';
import { ACCOUNTS_KEY, saveAccount } from '../account';
import { StaffMember, staffSeal } from '../staffMember.entity';
import type { DisableStaffMemberInput } from '../staffMember.inputs';
import { mayDisableStaff, mayReadStaff } from '../staffMember.policy';

/**
 * Closes an account: the person is out at once, what he did stays. Taking away needs no second person. Rights that were
 * not written here go for good, so that nobody keeps an account open by spoiling its row, or gets it back with more.
 */
export const disableStaffMember = command<DisableStaffMemberInput, StaffMember>({
  name: 'disableStaffMember',
  result: StaffMember,
  mayRead: mayReadStaff,
  async handle(ctx, { id, expectedVersion }) {
    const member = await ctx.lock(StaffMember, id, mayReadStaff, expectedVersion);
    ctx.require(mayDisableStaff(ctx.viewer, member));
    ctx.require(withSecondFactor(ctx.viewer));
    const tampered = !staffSeal.holds(ctx.keys.secret(ACCOUNTS_KEY), member);
    if (tampered)
      Object.assign(member, { roles: [], temporaryRoles: [], departments: [], clearedUntil: null });
    member.disabled = true;
    ctx.record('staff.disabled', { type: 'staffMember', id }, { tampered });
    return saveAccount(ctx, member);
  },
});
