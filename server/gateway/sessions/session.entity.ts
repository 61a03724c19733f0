import { Entity, PrimaryColumn } from 'typeorm';
import { Instant, RowSeal, Short } from '../../kernel';

/** A signed-in browser. What the browser holds is not stored, only its hash. */
@Entity('session')
export class Session {
  @PrimaryColumn({ type: 'varchar', length: 64 }) tokenHash: string;
  @Short() account: string;
  @Instant() startedAt: Date;
  @Instant() lastSeenAt: Date;
  @Instant({ nullable: true }) stepUpAt: Date | null;
  @Short(64) mac: string;
}

/**
 * Whose session it is, since when, and with which second factor. When it was last seen is not sealed: by it a session
 * idles out, at the latest when it is as old as a session may get.
 */
export const sessionSeal = new RowSeal<Session>('session', ['tokenHash', 'account', 'startedAt', 'stepUpAt']);
