import { command, Refusal } from '../../../../kernel';
import { type NewAccount, openAccount } from '../account';
import { StaffMember } from '../staffMember.entity';
import { mayReadStaff, mayRegisterStaff } from '../staffMember.policy';

/** The first two administrators: one alone could confirm nothing. */
export interface FirstAdministrators {
  idempotencyKey: string;
  accounts: readonly [NewAccount, NewAccount];
}

/** Opens both accounts at once, where there is no administrator yet. Refuses ADMINISTRATORS_EXIST otherwise. */
export const registerFirstAdministrators = command<FirstAdministrators, StaffMember>({
  name: 'registerFirstAdministrators',
  result: StaffMember,
  mayRead: mayReadStaff,
  async handle(ctx, { accounts: [first, second] }) {
    ctx.require(mayRegisterStaff(ctx.viewer));
    const everybody = await ctx.manager.find(StaffMember);
    if (everybody.some(({ roles }) => roles.includes('SYS_ADMIN'))) throw new Refusal('ADMINISTRATORS_EXIST');
    const opened = [await openAccount(ctx, first), await openAccount(ctx, second)] as const;
    for (const { id, roles } of opened)
      ctx.record('staff.registered', { type: 'staffMember', id }, { roles: roles.join(' ') });
    return opened[0];
  },
});
