import { command } from '../../../../kernel';
import { withSecondFactor } from '../../stepUp';
import { StaffMember } from '../staffMember.entity';
import { staffPublished } from '../staffMember.event';
import type { DisableStaffMemberInput } from '../staffMember.inputs';
import { mayDisableStaff, mayReadStaff } from '../staffMember.policy';

/** Closes an account: the person is out at once, what he did stays. */
export const disableStaffMember = command<DisableStaffMemberInput, StaffMember>({
  name: 'disableStaffMember',
  result: StaffMember,
  mayRead: mayReadStaff,
  async handle(ctx, { id, expectedVersion }) {
    const member = await ctx.lock(StaffMember, id, mayReadStaff, expectedVersion);
    ctx.require(mayDisableStaff(ctx.viewer, member));
    ctx.require(withSecondFactor(ctx.viewer));
    member.disabled = true;
    await ctx.save(member);
    ctx.record('staff.disabled', { type: 'staffMember', id });
    ctx.emit(staffPublished(member));
    return member;
  },
});
