import { type CommandContext, isDuplicateKey, Refusal } from '../../../kernel';
import { stableId } from '../stableId';
import { StaffMember, staffSeal } from './staffMember.entity';
import { staffPublished } from './staffMember.event';
import { mayReadStaff } from './staffMember.policy';
import { requireDepartments, requireSoundRights, type StaffRights } from './staffRights';

/** Name of the key under which accounts and the requests for them are sealed. */
export const ACCOUNTS_KEY = 'accounts';

/** Who a new account is for, and what it may do. */
export interface NewAccount extends StaffRights {
  account: string;
  name: string;
  position: string;
  workPhone: string;
  email?: string | null;
  departmentCode: string;
  language: StaffMember['language'];
}

/** The account, locked. Refuses NOT_FOUND, STALE_VERSION, and ROW_TAMPERED for a row that was not written here. */
export async function lockAccount(
  ctx: CommandContext,
  id: string,
  expectedVersion?: number,
): Promise<StaffMember> {
  const member = await ctx.lock(StaffMember, id, mayReadStaff, expectedVersion);
  if (!staffSeal.holds(ctx.keys.secret(ACCOUNTS_KEY), member)) throw new Refusal('ROW_TAMPERED');
  return member;
}

/** Writes the account as it now is and tells the others of it. */
export async function saveAccount(ctx: CommandContext, member: StaffMember): Promise<StaffMember> {
  member.mac = staffSeal.of(ctx.keys.secret(ACCOUNTS_KEY), member);
  await ctx.save(member);
  ctx.emit(staffPublished(member));
  return member;
}

/** Refuses ACCOUNT_TAKEN, BAD_INPUT for the department, and whatever `requireSoundRights` refuses. */
export async function requireSoundAccount(ctx: CommandContext, wanted: NewAccount): Promise<void> {
  await requireDepartments(ctx, [wanted.departmentCode], 'departmentCode');
  await requireSoundRights(ctx, wanted);
  if (await ctx.lockWhere(StaffMember, { account: wanted.account })) throw new Refusal('ACCOUNT_TAKEN');
}

/** Opens the account. Its name is never given to another person. */
export async function openAccount(ctx: CommandContext, wanted: NewAccount): Promise<StaffMember> {
  await requireSoundAccount(ctx, wanted);
  const { account, name, position, workPhone, departmentCode, roles, departments, language } = wanted;
  const member = ctx.create(StaffMember, {
    id: stableId('staff', account),
    account,
    name,
    position,
    workPhone,
    email: wanted.email ?? null,
    departmentCode,
    roles,
    temporaryRoles: [],
    departments,
    language,
    clearedUntil: wanted.clearedUntil ?? null,
    disabled: false,
  });
  try {
    return await saveAccount(ctx, member);
  } catch (error) {
    if (isDuplicateKey(error)) throw new Refusal('ACCOUNT_TAKEN');
    throw error;
  }
}
