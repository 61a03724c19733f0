import { Entity, PrimaryColumn } from 'typeorm';
import type { HolidayRow } from '../../../calendar';
import { Json, Whole } from '../../../kernel';

/** A read-only copy of a row of the holiday table, fed by the directory's events: the vault counts working days. */
@Entity('holiday_copy')
export class HolidayCopy {
  @PrimaryColumn({ type: 'varchar', length: 64 }) key: string;
  @Whole() sourceVersion: number;
  @Json() data: HolidayRow;
}
