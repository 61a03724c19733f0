import { In } from 'typeorm';
import type { Role } from '../../../contracts/roles';
import { type CommandContext, Refusal } from '../../../kernel';
import { Department } from '../department/department.entity';
import { today } from '../today';
import { clearedRoles, conflictingRoles } from './conflictingRoles';

/** What an account is given. */
export interface StaffRights {
  roles: Role[];
  departments: string[];
  clearedUntil?: string | null;
}

/** Refuses CONFLICTING_ROLES, CLEARANCE_REQUIRED, and BAD_INPUT for unknown departments or a partner's role. */
export async function requireSoundRights(ctx: CommandContext, rights: StaffRights): Promise<void> {
  const { roles, departments, clearedUntil } = rights;
  if (roles.includes('PARTNER_AGENCY')) throw new Refusal('BAD_INPUT', {}, { roles: 'NOT_FOR_STAFF' });
  const [conflict] = conflictingRoles(roles);
  if (conflict) throw new Refusal('CONFLICTING_ROLES', { first: conflict[0], second: conflict[1] });
  const cleared =
    clearedUntil !== null && clearedUntil !== undefined && clearedUntil >= today({ now: () => ctx.now });
  const uncleared = roles.find((role) => clearedRoles.includes(role) && !cleared);
  if (uncleared) throw new Refusal('CLEARANCE_REQUIRED', { role: uncleared });
  if (departments.length > 1 && departments.includes('*')) {
    throw new Refusal('BAD_INPUT', {}, { departments: 'ALL_OR_SOME' });
  }
  const named = departments.filter((code) => code !== '*');
  await requireDepartments(ctx, named, 'departments');
}

/** Refuses BAD_INPUT under the field's name unless each code is a department's. */
export async function requireDepartments(
  ctx: CommandContext,
  codes: readonly string[],
  field: string,
): Promise<void> {
  const unique = [...new Set(codes)];
  if (unique.length === 0) return;
  const known = await ctx.manager.countBy(Department, { code: In(unique), withdrawn: false });
  if (known < unique.length) throw new Refusal('BAD_INPUT', {}, { [field]: 'UNKNOWN' });
}
