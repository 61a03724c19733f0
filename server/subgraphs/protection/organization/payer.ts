import type { EntityManager } from 'typeorm';
import { inForceOn } from '../../../calendar';
import type { Language } from '../../../contracts/refusals';
import type { OfficialBody } from '../../../documents';
import { serviceDay } from '../serviceDay';
import { OrganizationCopy } from './organizationCopy.entity';

const SUFFIX = { kk: 'Kk', ru: 'Ru', en: 'En' } as const satisfies Record<Language, string>;

/** The service as it was called on that day; null while the directory has told of no profile for it. */
export async function payerOn(
  manager: EntityManager,
  date: Date,
  language: Language,
): Promise<OfficialBody | null> {
  const copies = await manager.find(OrganizationCopy, { order: { validFrom: 'DESC' } });
  const profiles = copies.map(({ data }) => data);
  const [profile] = inForceOn(profiles, serviceDay(date));
  if (!profile) return null;
  const suffix = SUFFIX[language];
  return {
    name: profile[`name${suffix}`],
    address: profile[`address${suffix}`] ?? '',
    phone: profile.phone ?? '',
  };
}
