import { command } from '../../../../kernel';
import { type NewAccount, openAccount } from '../account';
import { StaffMember } from '../staffMember.entity';
import { mayReadStaff, mayRegisterStaff } from '../staffMember.policy';

/**
 * Opens an account without a second person. Not in the graph: the demo realm and the host's own command are the
 * only ones to use it, and both say so in the audit.
 */
export const registerStaffMember = command<NewAccount & { idempotencyKey: string }, StaffMember>({
  name: 'registerStaffMember',
  result: StaffMember,
  mayRead: mayReadStaff,
  async handle(ctx, input) {
    ctx.require(mayRegisterStaff(ctx.viewer));
    const member = await openAccount(ctx, input);
    ctx.record('staff.registered', { type: 'staffMember', id: member.id }, { roles: member.roles.join(' ') });
    return member;
  },
});
