import { Entity } from 'typeorm';
import { Recorded, Short, Whole } from '../../../kernel';

/** Which reference data is in the tables, and what its import changed: one row. */
@Entity('reference_release')
export class ReferenceRelease extends Recorded {
  @Short(64) contentHash: string;
  @Whole() changedRows: number;
  @Whole() withdrawnRows: number;
}
