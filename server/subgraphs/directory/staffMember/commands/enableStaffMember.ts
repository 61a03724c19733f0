import { command } from '../../../../kernel';
import { withSecondFactor } from '../../stepUp';
import { StaffMember } from '../staffMember.entity';
import { staffPublished } from '../staffMember.event';
import type { EnableStaffMemberInput } from '../staffMember.inputs';
import { mayEnableStaff, mayReadStaff } from '../staffMember.policy';

/** Opens a closed account again, with the rights it had. */
export const enableStaffMember = command<EnableStaffMemberInput, StaffMember>({
  name: 'enableStaffMember',
  result: StaffMember,
  mayRead: mayReadStaff,
  async handle(ctx, { id, expectedVersion }) {
    const member = await ctx.lock(StaffMember, id, mayReadStaff, expectedVersion);
    ctx.require(mayEnableStaff(ctx.viewer, member));
    ctx.require(withSecondFactor(ctx.viewer));
    member.disabled = false;
    await ctx.save(member);
    ctx.record('staff.enabled', { type: 'staffMember', id });
    ctx.emit(staffPublished(member));
    return member;
  },
});
