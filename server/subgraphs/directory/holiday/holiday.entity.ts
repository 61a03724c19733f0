import { Entity } from 'typeorm';
import type { HolidayKind, HolidayRow } from '../../../calendar';
import { Day, Short } from '../../../kernel';
import { ReferenceRow } from '../reference/referenceRow';

/** A row of the holiday table: every year (`MM-DD`) or one day (`YYYY-MM-DD`). */
@Entity('holiday')
export class Holiday extends ReferenceRow implements HolidayRow {
  @Short(10) date: string;
  @Short(24) kind: HolidayKind;
  @Short(100) nameKk: string;
  @Short(100) nameRu: string;
  @Short(100) nameEn: string;
  @Day({ nullable: true }) validFrom: string | null;
  @Day({ nullable: true }) validTo: string | null;
  @Short(200) status: string;
}
