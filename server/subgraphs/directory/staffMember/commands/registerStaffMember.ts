import { command, isDuplicateKey, Refusal } from '../../../../kernel';
import { stableId } from '../../stableId';
import { withSecondFactor } from '../../stepUp';
import { StaffMember } from '../staffMember.entity';
import { staffPublished } from '../staffMember.event';
import type { RegisterStaffMemberInput } from '../staffMember.inputs';
import { mayReadStaff, mayRegisterStaff } from '../staffMember.policy';
import { requireDepartments, requireSoundRights } from '../staffRights';

/** Opens an account for an employee. Refuses ACCOUNT_TAKEN, and whatever `requireSoundRights` refuses. */
export const registerStaffMember = command<RegisterStaffMemberInput, StaffMember>({
  name: 'registerStaffMember',
  result: StaffMember,
  mayRead: mayReadStaff,
  async handle(ctx, input) {
    ctx.require(mayRegisterStaff(ctx.viewer));
    ctx.require(withSecondFactor(ctx.viewer));
    const { account, name, position, workPhone, departmentCode, roles, departments, language } = input;
    await requireDepartments(ctx, [departmentCode], 'departmentCode');
    await requireSoundRights(ctx, input);
    if (await ctx.lockWhere(StaffMember, { account })) throw new Refusal('ACCOUNT_TAKEN');
    const member = ctx.create(StaffMember, {
      id: stableId('staff', account),
      account,
      name,
      position,
      workPhone,
      departmentCode,
      roles,
      departments,
      language,
      clearedUntil: input.clearedUntil ?? null,
      disabled: false,
    });
    try {
      await ctx.save(member);
    } catch (error) {
      if (isDuplicateKey(error)) throw new Refusal('ACCOUNT_TAKEN');
      throw error;
    }
    ctx.record('staff.registered', { type: 'staffMember', id: member.id }, { roles: roles.join(' ') });
    ctx.emit(staffPublished(member));
    return member;
  },
});
