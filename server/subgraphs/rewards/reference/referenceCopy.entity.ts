import { Entity, PrimaryColumn } from 'typeorm';
import type { ReferenceKind } from '../../../contracts/events';
import { Json, Whole } from '../../../kernel';

/** A read-only copy of a row the directory owns, fed by its events. */
@Entity('reference_copy')
export class ReferenceCopy {
  @PrimaryColumn({ type: 'varchar', length: 24 }) kind: ReferenceKind;
  @PrimaryColumn({ type: 'varchar', length: 64 }) key: string;
  @Whole() sourceVersion: number;
  @Json() data: Record<string, unknown>;
}
