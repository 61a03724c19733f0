import { Entity, Index } from 'typeorm';
import type { Language } from '../../../contracts/refusals';
import type { Role } from '../../../contracts/roles';
import { Day, Flag, Json, Recorded, RowSeal, Short } from '../../../kernel';

/** An employee of the service with an account. Never removed: what he did keeps pointing to him. */
@Entity('staff_member')
@Index(['account'], { unique: true })
@Index(['name', 'id'])
export class StaffMember extends Recorded {
  /** Login name; never given to another person. */
  @Short(32) account: string;
  /** Surname, first name, patronymic. */
  @Short(200) name: string;
  @Short(200) position: string;
  @Short(16) workPhone: string;
  /** Work mailbox, for what a custodian must learn at once. */
  @Short(254, { nullable: true }) email: string | null;
  @Short(36) departmentCode: string;
  @Json() roles: Role[];
  /** Roles lent by break-glass acts, until an instant of machine time. */
  @Json() temporaryRoles: { role: Role; until: string }[];
  /** Codes of the departments within reach; `*` is all of them. */
  @Json() departments: string[];
  @Short(2) language: Language;
  /** Last day of the security clearance. */
  @Day({ nullable: true }) clearedUntil: string | null;
  @Flag() disabled: boolean;
  @Short(64) mac: string;
}

/** What an account may do, in one sealed piece: nobody gives himself a role by writing into the table. */
export const staffSeal = new RowSeal<StaffMember>('staff_member', [
  'id',
  'account',
  'roles',
  'temporaryRoles',
  'departments',
  'clearedUntil',
  'disabled',
]);
