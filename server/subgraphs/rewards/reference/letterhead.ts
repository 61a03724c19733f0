import type { EntityManager } from 'typeorm';
import type { Language } from '../../../contracts/refusals';
import { Refusal } from '../../../kernel';
import { ReferenceCopy } from './referenceCopy.entity';

/** What a letter says about its sender. */
export interface Letterhead {
  name: string;
  address: string;
  phone: string;
}

interface Names {
  nameKk: string;
  nameRu: string;
  nameEn: string;
}
interface DepartmentCopy extends Names {
  address: string | null;
  phone: string | null;
}
interface OrganizationCopy extends Names {
  validFrom: string;
  validTo: string | null;
}

const nameIn = { kk: 'nameKk', ru: 'nameRu', en: 'nameEn' } as const satisfies Record<Language, keyof Names>;

/**
 * The department's letterhead with the service's name as it is on that day (C5). Refuses LETTERHEAD_UNKNOWN
 * while the directory has not told us of the department.
 */
export async function letterheadOf(
  manager: EntityManager,
  departmentCode: string,
  day: string,
  language: Language,
): Promise<Letterhead> {
  const copies = await manager.find(ReferenceCopy, {
    where: [{ kind: 'department', key: departmentCode }, { kind: 'organization' }],
  });
  const department = copies.find(({ kind }) => kind === 'department')?.data as DepartmentCopy | undefined;
  if (!department) throw new Refusal('LETTERHEAD_UNKNOWN');
  const service = copies
    .filter(({ kind }) => kind === 'organization')
    .map(({ data }) => data as unknown as OrganizationCopy)
    .find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  const names = [service?.[nameIn[language]], department[nameIn[language]]];
  return {
    name: names.filter(Boolean).join(', '),
    address: department.address ?? '',
    phone: department.phone ?? '',
  };
}
