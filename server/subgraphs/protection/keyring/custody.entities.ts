import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Long, Short, Whole } from '../../../kernel';

/** A key-encryption key under the secret that custodians share. The newest wraps. */
@Entity('kek')
export class Kek {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id: string;
  @Whole() serial: number;
  @Long() wrapped: string;
  @Instant() createdAt: Date;
}

/** A splitting of the secret: so many shares were dealt, so many of them open. Only the newest set counts. */
@Entity('share_set')
export class ShareSet {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id: string;
  @Whole() serial: number;
  @Whole() threshold: number;
  @Whole() shares: number;
  @Instant() createdAt: Date;
}

/**
 * Whose share is whose. The hash of a share tells a mistyped one at once and binds each to its account; shares are as
 * random as keys, so that it tells nothing else.
 */
@Entity('share_holder')
@Index(['setId', 'accountId'], { unique: true })
export class ShareHolder {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id: string;
  @Column({ type: 'varchar', length: 36 }) setId: string;
  @Short() accountId: string;
  @Short(64) shareHash: string;
}
