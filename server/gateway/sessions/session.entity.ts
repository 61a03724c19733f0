import { Entity, PrimaryColumn } from 'typeorm';
import { Instant, Short } from '../../kernel';

/** A signed-in browser. What the browser holds is not stored, only its hash. */
@Entity('session')
export class Session {
  @PrimaryColumn({ type: 'varchar', length: 64 }) tokenHash: string;
  @Short() account: string;
  @Instant() startedAt: Date;
  @Instant() lastSeenAt: Date;
  @Instant({ nullable: true }) stepUpAt: Date | null;
}
