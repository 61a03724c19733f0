import { command } from '../../../../kernel';
import { withSecondFactor } from '../../stepUp';
import { StaffMember } from '../staffMember.entity';
import { staffPublished } from '../staffMember.event';
import type { ChangeStaffRolesInput } from '../staffMember.inputs';
import { mayChangeRoles, mayReadStaff } from '../staffMember.policy';
import { requireSoundRights } from '../staffRights';

/** Gives an account other roles, reach and clearance, in place of those it has. */
export const changeStaffRoles = command<ChangeStaffRolesInput, StaffMember>({
  name: 'changeStaffRoles',
  result: StaffMember,
  mayRead: mayReadStaff,
  async handle(ctx, input) {
    const member = await ctx.lock(StaffMember, input.id, mayReadStaff, input.expectedVersion);
    ctx.require(mayChangeRoles(ctx.viewer, member));
    ctx.require(withSecondFactor(ctx.viewer));
    await requireSoundRights(ctx, input);
    const before = member.roles.join(' ');
    member.roles = input.roles;
    member.departments = input.departments;
    member.clearedUntil = input.clearedUntil ?? null;
    await ctx.save(member);
    ctx.record(
      'staff.rolesChanged',
      { type: 'staffMember', id: member.id },
      { before, after: member.roles.join(' '), departments: member.departments.join(' ') },
    );
    ctx.emit(staffPublished(member));
    return member;
  },
});
