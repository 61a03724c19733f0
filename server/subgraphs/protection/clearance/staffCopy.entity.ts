import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../../../contracts/roles';
import { Day, Flag, Json, Short, Whole } from '../../../kernel';
import { RowMac } from '../keys/rowMac';

/** What the vault knows of a member of staff, as the directory told it. It can only close what a passkey opens. */
@Entity('staff_copy')
@Index(['name', 'id'])
export class StaffCopy {
  /** The staff member's id. */
  @PrimaryColumn({ type: 'varchar', length: 36 }) id: string;
  @Whole() sourceVersion: number;
  @Short(32) account: string;
  @Short(200) name: string;
  @Json() roles: Role[];
  @Day({ nullable: true }) clearedUntil: string | null;
  @Flag() disabled: boolean;
  @Short(43) mac: string;
}

export const staffCopyMac = new RowMac<StaffCopy>('staff_copy', [
  'id',
  'sourceVersion',
  'account',
  'name',
  'roles',
  'clearedUntil',
  'disabled',
]);
