import type { HolidayRow } from '../../../calendar';
import type { EventPayloads } from '../../../contracts/events';
import type { CommandContext } from '../../../kernel';
import { HolidayCopy } from '../holiday/holidayCopy.entity';
import { OrganizationCopy, type OrganizationProfile } from './organizationCopy.entity';

type Published = EventPayloads['reference.published'];

/** Keeps the newest version of profiles and holidays; other kinds of reference data are no business of the vault. */
export async function takeReference(ctx: CommandContext, published: Published): Promise<void> {
  if (published.kind === 'organization') return takeProfile(ctx, published);
  if (published.kind === 'holiday') return takeHoliday(ctx, published);
}

async function takeProfile(
  { manager, rowLock }: CommandContext,
  { key, version, data }: Published,
): Promise<void> {
  const known = await manager.findOne(OrganizationCopy, { where: { key }, ...rowLock });
  if (known && known.sourceVersion >= version) return;
  const profile = data as unknown as OrganizationProfile;
  await manager.save(OrganizationCopy, {
    key,
    sourceVersion: version,
    validFrom: profile.validFrom,
    data: profile,
  });
}

async function takeHoliday(
  { manager, rowLock }: CommandContext,
  { key, version, data }: Published,
): Promise<void> {
  const known = await manager.findOne(HolidayCopy, { where: { key }, ...rowLock });
  if (known && known.sourceVersion >= version) return;
  await manager.save(HolidayCopy, { key, sourceVersion: version, data: data as unknown as HolidayRow });
}
