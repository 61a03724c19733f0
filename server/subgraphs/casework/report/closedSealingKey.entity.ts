import { Entity, PrimaryColumn } from 'typeorm';
import { Instant } from '../../../kernel';

/** A sealing key of the vault that envelopes may not come under any more: it will be destroyed soon. */
@Entity('closed_sealing_key')
export class ClosedSealingKey {
  @PrimaryColumn({ type: 'varchar', length: 100 }) keyId: string;
  @Instant() closedAt: Date;
}
