import { Entity } from 'typeorm';
import { Day, Short } from '../../../kernel';
import { ReferenceRow } from '../reference/referenceRow';

export const departmentKinds = ['CENTRAL', 'OWN_SECURITY', 'TERRITORIAL'] as const;
export type DepartmentKindName = (typeof departmentKinds)[number];

/** The central office, a unit of it, or a territorial department; the id is its code. */
@Entity('department')
export class Department extends ReferenceRow {
  @Short(36) code: string;
  /** ISO 3166-2 code of the territory. */
  @Short(8, { nullable: true }) iso: string | null;
  @Short(16) kind: DepartmentKindName;
  @Short(200) nameKk: string;
  @Short(200) nameRu: string;
  @Short(200) nameEn: string;
  /** Its own address; without one, the organisation profile's of the day. */
  @Short(300, { nullable: true }) addressKk: string | null;
  @Short(300, { nullable: true }) addressRu: string | null;
  @Short(300, { nullable: true }) addressEn: string | null;
  @Short(16, { nullable: true }) phone: string | null;
  /** IANA zone, in which its days begin and end. */
  @Short(48) timeZone: string;
  @Day({ nullable: true }) validFrom: string | null;
  @Day({ nullable: true }) validTo: string | null;
}
