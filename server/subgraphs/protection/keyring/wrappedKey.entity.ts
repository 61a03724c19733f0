import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Long, Short, Whole } from '../../../kernel';

export type KeyPurpose = 'DATA' | 'SEALING' | 'INDEX';

/**
 * A wrapped key. It lives in the keyring, apart from what it opens. Destroying it empties `wrapped` and shreds the
 * data for good; the row stays, so that no other key is ever made in its place.
 */
@Entity('wrapped_key')
@Index(['purpose', 'owner', 'keyVersion'], { unique: true })
export class WrappedKey {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id: string;
  @Column({ type: 'varchar', length: 16 }) purpose: KeyPurpose;
  /** The person, or the sealing key, that it belongs to. */
  @Short() owner: string;
  @Whole() keyVersion: number;
  @Long() wrapped: string;
  @Instant() createdAt: Date;
}
