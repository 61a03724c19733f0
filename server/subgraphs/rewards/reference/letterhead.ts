import type { EntityManager } from 'typeorm';
import { type Day, type Effective, inForceOn } from '../../../calendar';
import type { LetterContent } from '../../../contracts/events';
import type { Language } from '../../../contracts/refusals';
import { Refusal } from '../../../kernel';
import { ReferenceCopy } from './referenceCopy.entity';

type Letterhead = LetterContent['department'];
type Suffix = 'Kk' | 'Ru' | 'En';

/** What the directory tells of a department; without an address of its own it sits where the service does. */
type DepartmentCopy = Record<`name${Suffix}`, string> &
  Record<`address${Suffix}`, string | null> & { phone: string | null };

/** What the directory tells of the service from a day to a day. */
type OrganizationCopy = Record<`name${Suffix}` | `address${Suffix}`, string> & { phone: string } & Effective;

const suffixOf: Record<Language, Suffix> = { kk: 'Kk', ru: 'Ru', en: 'En' };

/**
 * The department's letterhead with the name the service has on that day (C5, C6). Refuses LETTERHEAD_UNKNOWN
 * while the directory has not told us of either.
 */
export async function letterheadOf(
  manager: EntityManager,
  departmentCode: string,
  day: Day,
  language: Language,
): Promise<Letterhead> {
  const copies = await manager.find(ReferenceCopy, {
    where: [{ kind: 'department', key: departmentCode }, { kind: 'organization' }],
  });
  const dataOf = (wanted: string) =>
    copies.filter(({ kind }) => kind === wanted).map(({ data }) => data as unknown);
  const [department] = dataOf('department') as DepartmentCopy[];
  const [service] = inForceOn(dataOf('organization') as OrganizationCopy[], day);
  if (!department || !service) throw new Refusal('LETTERHEAD_UNKNOWN');
  const suffix = suffixOf[language];
  return {
    name: `${service[`name${suffix}`]}\n${department[`name${suffix}`]}`,
    address: department[`address${suffix}`] ?? service[`address${suffix}`],
    phone: department.phone ?? service.phone,
  };
}
