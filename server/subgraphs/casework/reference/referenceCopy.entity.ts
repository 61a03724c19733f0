import { Entity } from 'typeorm';
import { Json, Recorded, Short, Whole } from '../../../kernel';

/** A read-only copy of a row the directory owns, fed by its events. */
@Entity('reference_copy')
export class ReferenceCopy extends Recorded {
  @Short(24) kind: string;
  @Short(64) key: string;
  @Whole() sourceVersion: number;
  @Json() data: Record<string, unknown>;
}
