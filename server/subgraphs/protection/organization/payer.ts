import type { EntityManager } from 'typeorm';
import type { Language } from '../../../contracts/refusals';
import type { OfficialBody } from '../../../documents';
import { OrganizationCopy } from './organizationCopy.entity';

const SUFFIX = { kk: 'Kk', ru: 'Ru', en: 'En' } as const satisfies Record<Language, string>;

/** The service as it was called on that day; null while the directory has told of no profile for it. */
export async function payerOn(
  manager: EntityManager,
  date: Date,
  language: Language,
): Promise<OfficialBody | null> {
  const day = date.toISOString().slice(0, 10);
  const copies = await manager.find(OrganizationCopy, { order: { validFrom: 'DESC' } });
  const profile = copies
    .map(({ data }) => data)
    .find(
      ({ validFrom, validTo, withdrawn }) => !withdrawn && validFrom <= day && (!validTo || day <= validTo),
    );
  if (!profile) return null;
  const suffix = SUFFIX[language];
  return {
    name: profile[`name${suffix}`],
    address: profile[`address${suffix}`] ?? '',
    phone: profile.phone ?? '',
  };
}
