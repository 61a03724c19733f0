import { type CommandContext, Refusal } from '../../../kernel';
import { lockAccount, saveAccount } from '../staffMember/account';
import { conflictingRoles } from '../staffMember/conflictingRoles';
import type { StaffMember } from '../staffMember/staffMember.entity';
import type { BreakGlass } from './breakGlass.entity';

/** Refuses what cannot be lent to this account: CONFLICTING_ROLES, WRONG_STATE for a closed account or a role it has. */
export function requireLendable(member: StaffMember, role: BreakGlass['role']): void {
  const held = [...member.roles, ...member.temporaryRoles.map((lent) => lent.role)];
  if (member.disabled || held.includes(role)) throw new Refusal('WRONG_STATE');
  const [conflict] = conflictingRoles([...held, role]);
  if (conflict) throw new Refusal('CONFLICTING_ROLES', { first: conflict[0], second: conflict[1] });
}

/** Gives the account the role until the record's end. */
export async function lend(ctx: CommandContext, { staffId, role, endsAt }: BreakGlass): Promise<void> {
  const member = await lockAccount(ctx, staffId);
  requireLendable(member, role);
  member.temporaryRoles = [...member.temporaryRoles, { role, until: endsAt!.toISOString() }];
  await saveAccount(ctx, member);
}

/** Takes the lent role back. */
export async function takeBack(ctx: CommandContext, { staffId, role }: BreakGlass): Promise<void> {
  const member = await lockAccount(ctx, staffId);
  member.temporaryRoles = member.temporaryRoles.filter((lent) => lent.role !== role);
  await saveAccount(ctx, member);
}
