import type { EntityManager } from 'typeorm';
import { type Day, type Effective, inForceOn } from '../../../calendar';
import type { Language } from '../../../contracts/refusals';
import { Refusal } from '../../../kernel';
import { ReferenceCopy } from './referenceCopy.entity';

/** Reference rows as casework reads them. */
export interface DepartmentCopy {
  /** Taken out of the directory since. */
  withdrawn?: boolean;
  code: string;
  kind: string;
  nameKk: string;
  nameRu: string;
  nameEn: string;
  addressKk: string | null;
  addressRu: string | null;
  addressEn: string | null;
  phone: string | null;
  timeZone: string;
}
export interface StaffCopy {
  name: string;
  position: string;
  workPhone: string;
}
export interface OffenceCopy {
  /** Taken out of the catalogue since. */
  withdrawn?: boolean;
  id: string;
  code: string;
  article: string;
  part: string | null;
  point: string | null;
  gravity: string | null;
  isCorruption: boolean;
}
export interface AgencyCopy {
  agencyId: string;
  kind: string;
  active: boolean;
}
interface OrganizationCopy extends Effective {
  nameKk: string;
  nameRu: string;
  nameEn: string;
  addressKk: string;
  addressRu: string;
  addressEn: string;
  phone: string;
}

/** Whether the directory has told of what intake needs: departments, holidays and staff. */
export async function hasReference(manager: EntityManager): Promise<boolean> {
  const kinds = ['department', 'holiday', 'organization', 'staff'];
  const there = await Promise.all(kinds.map((kind) => manager.existsBy(ReferenceCopy, { kind })));
  return there.every(Boolean);
}

async function find<T>(manager: EntityManager, kind: string, key: string): Promise<T | null> {
  const row = await manager.findOneBy(ReferenceCopy, { kind, key });
  return (row?.data as T | undefined) ?? null;
}

async function all<T>(manager: EntityManager, kind: string): Promise<T[]> {
  const rows = await manager.find(ReferenceCopy, { where: { kind }, take: 2000 });
  return rows.map((row) => row.data as T);
}

/** The department of this code, withdrawn since or not: what it took in stays its own. Refuses UNKNOWN_DEPARTMENT. */
export async function departmentOf(manager: EntityManager, code: string): Promise<DepartmentCopy> {
  const department = await find<DepartmentCopy>(manager, 'department', code);
  if (!department) throw new Refusal('UNKNOWN_DEPARTMENT');
  return department;
}

/** A department reports may still be addressed to. Refuses UNKNOWN_DEPARTMENT, also for a withdrawn one. */
export async function openDepartmentOf(manager: EntityManager, code: string): Promise<DepartmentCopy> {
  const department = await departmentOf(manager, code);
  if (department.withdrawn) throw new Refusal('UNKNOWN_DEPARTMENT');
  return department;
}

/** The offence of this id. Refuses UNKNOWN_OFFENCE. */
export async function offenceOf(manager: EntityManager, id: string): Promise<OffenceCopy> {
  const offence = await find<OffenceCopy>(manager, 'offence', id);
  if (!offence || offence.withdrawn) throw new Refusal('UNKNOWN_OFFENCE');
  return offence;
}

/** The active agency of this id. Refuses UNKNOWN_AGENCY. */
export async function agencyOf(manager: EntityManager, id: string): Promise<AgencyCopy> {
  const agency = await find<AgencyCopy>(manager, 'agency', id);
  if (!agency?.active) throw new Refusal('UNKNOWN_AGENCY');
  return agency;
}

export function holidaysOf(manager: EntityManager): Promise<Record<string, unknown>[]> {
  return all(manager, 'holiday');
}

/** The employee of this id. Refuses NOT_FOUND while the directory has not told of them. */
export async function staffOf(manager: EntityManager, id: string): Promise<StaffCopy> {
  const member = await find<StaffCopy>(manager, 'staff', id);
  if (!member) throw new Refusal('NOT_FOUND');
  return member;
}

/** The body as a paper of that day names it (C5): service and department, with an address and phone to reach it. */
export interface PaperHead {
  name: string;
  address: string;
  phone: string;
}

/** A department without an address or phone of its own is reached through the central office. */
export async function paperHead(
  manager: EntityManager,
  department: DepartmentCopy,
  day: Day,
  language: Language,
): Promise<PaperHead> {
  const profiles = await all<OrganizationCopy>(manager, 'organization');
  const [service] = inForceOn(profiles, day);
  const suffix = language === 'kk' ? 'Kk' : language === 'ru' ? 'Ru' : 'En';
  return {
    name: [service?.[`name${suffix}`], department[`name${suffix}`]].filter(Boolean).join('\n'),
    address: department[`address${suffix}`] ?? service?.[`address${suffix}`] ?? '',
    phone: department.phone ?? service?.phone ?? '',
  };
}
