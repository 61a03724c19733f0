import type { EntityManager } from 'typeorm';
import type { Day } from '../../../calendar';
import { type Permission, permissionsOf } from '../../../contracts/roles';
import { type Keys, Refusal } from '../../../kernel';
import { ROW_KEY } from '../keys/rowMac';
import { serviceDay } from '../serviceDay';
import { StaffCopy, staffCopyMac } from './staffCopy.entity';

/** Today where the service is, by the real clock: a clearance ends with its day, whatever clock the demo realm runs on. */
export function realDay(): Day {
  return serviceDay(new Date());
}

/** Whether, by the vault's own copy, an account is open and its clearance stands today. */
export function isCleared(staff: StaffCopy): boolean {
  return !staff.disabled && staff.clearedUntil !== null && realDay() <= staff.clearedUntil;
}

/**
 * The vault's own copy of a member of staff who is cleared today and holds the permission, whatever a viewer claims.
 * Refuses NOT_CLEARED. Throws `RowForged`.
 */
export async function requireCleared(
  { manager, keys }: { manager: EntityManager; keys: Keys },
  staffId: string,
  permission: Permission,
): Promise<StaffCopy> {
  const staff = await manager.findOneBy(StaffCopy, { id: staffId });
  if (!staff) throw new Refusal('NOT_CLEARED');
  staffCopyMac.check(keys.secret(ROW_KEY), staff);
  if (!isCleared(staff) || !permissionsOf(staff.roles).has(permission)) throw new Refusal('NOT_CLEARED');
  return staff;
}
