import type { EventPayloads } from '../../../contracts/events';
import type { CommandContext } from '../../../kernel';
import { OrganizationCopy, type OrganizationProfile } from './organizationCopy.entity';

/** Keeps the newest version of a profile; other kinds of reference data are no business of the vault. */
export async function takeReference(
  { manager }: CommandContext,
  { kind, key, version, data }: EventPayloads['reference.published'],
): Promise<void> {
  if (kind !== 'organization') return;
  const known = await manager.findOneBy(OrganizationCopy, { key });
  if (known && known.sourceVersion >= version) return;
  const profile = data as unknown as OrganizationProfile;
  await manager.save(OrganizationCopy, {
    key,
    sourceVersion: version,
    validFrom: profile.validFrom,
    data: profile,
  });
}
