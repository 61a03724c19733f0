import type { EventPayloads } from '../../../contracts/events';
import type { Role } from '../../../contracts/roles';
import type { CommandContext } from '../../../kernel';
import { ROW_KEY } from '../keys/rowMac';
import { StaffCopy, staffCopyMac } from './staffCopy.entity';

/** Keeps the newest version of a member of staff; other kinds of reference data are not for here. */
export async function takeStaff(
  { manager, keys, rowLock }: CommandContext,
  { kind, key, version, data }: EventPayloads['reference.published'],
): Promise<void> {
  if (kind !== 'staff') return;
  const known = await manager.findOne(StaffCopy, { where: { id: key }, ...rowLock });
  if (known && known.sourceVersion >= version) return;
  const copy = manager.create(StaffCopy, {
    id: key,
    sourceVersion: version,
    account: data.account as string,
    name: data.name as string,
    roles: data.roles as Role[],
    clearedUntil: (data.clearedUntil as string | null | undefined) ?? null,
    disabled: Boolean(data.disabled),
  });
  await manager.save(staffCopyMac.sign(keys.secret(ROW_KEY), copy));
}
