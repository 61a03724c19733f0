import { Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../contracts/refusals';
import type { Role } from '../../contracts/roles';
import { Day, Flag, Json, Short, Whole } from '../../kernel';

/** The gateway's own copy of a staff account, as the directory last published it. */
@Entity('staff_account')
export class StaffAccount {
  /** Login name. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) account: string;
  @Short(36) staffId: string;
  @Short(200) name: string;
  @Json() roles: Role[];
  @Json() departments: string[];
  @Flag() disabled: boolean;
  @Short(2) language: Language;
  @Day({ nullable: true }) clearedUntil: string | null;
  @Whole() version: number;
}
