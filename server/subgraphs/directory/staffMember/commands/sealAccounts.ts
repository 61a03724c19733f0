import { command, Refusal } from '../../../../kernel';
import { PartnerAgency } from '../../partnerAgency/partnerAgency.entity';
import { agencyPublished } from '../../partnerAgency/partnerAgency.event';
import { saveAccount } from '../account';
import { StaffMember } from '../staffMember.entity';
import { mayReadStaff, mayRegisterStaff } from '../staffMember.policy';

/**
 * Seals every account as it stands and tells the others of all accounts anew: after a restored backup or another
 * key, when somebody on the host has looked at each.
 */
export const sealAccounts = command<{ idempotencyKey: string }, StaffMember>({
  name: 'sealAccounts',
  result: StaffMember,
  mayRead: mayReadStaff,
  async handle(ctx) {
    ctx.require(mayRegisterStaff(ctx.viewer));
    const everybody = await ctx.manager.find(StaffMember, { order: { account: 'ASC' } });
    const [first] = everybody;
    if (!first) throw new Refusal('NOT_FOUND');
    for (const member of everybody) {
      await saveAccount(ctx, member);
      const { id, roles } = member;
      ctx.record('staff.sealed', { type: 'staffMember', id }, { roles: roles.join(' ') });
    }
    for (const agency of await ctx.manager.find(PartnerAgency)) ctx.emit(agencyPublished(agency));
    return first;
  },
});
