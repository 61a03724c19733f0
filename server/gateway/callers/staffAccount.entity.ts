import { Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../contracts/refusals';
import type { Role } from '../../contracts/roles';
import { Day, Flag, Json, RowSeal, Short, Whole } from '../../kernel';

/** The gateway's own copy of a staff account, as the directory last published it. */
@Entity('staff_account')
export class StaffAccount {
  /** Login name. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) account: string;
  @Short(36) staffId: string;
  @Short(200) name: string;
  @Json() roles: Role[];
  /** Roles lent by a break-glass act; each is gone when its time is over, whether or not anybody tells us. */
  @Json() temporaryRoles: { role: Role; until: string }[];
  @Json() departments: string[];
  @Flag() disabled: boolean;
  @Short(2) language: Language;
  @Day({ nullable: true }) clearedUntil: string | null;
  @Whole() version: number;
  @Short(64) mac: string;
}

export const staffAccountSeal = new RowSeal<StaffAccount>('staff_account', [
  'account',
  'staffId',
  'name',
  'roles',
  'temporaryRoles',
  'departments',
  'disabled',
  'language',
  'clearedUntil',
  'version',
]);
