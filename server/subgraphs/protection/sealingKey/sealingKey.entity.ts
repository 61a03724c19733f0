import { Entity, Index } from 'typeorm';
import { Instant, Long, Recorded, Short, Whole } from '../../../kernel';
import type { SealingKeyState } from './sealingKey.lifecycle';

/** The public half of an epoch's sealing key; its id is the key id of envelopes. Validity is machine time. */
@Entity('sealing_key')
@Index(['state', 'notBefore'])
@Index(['rotationId'])
export class SealingKey extends Recorded {
  @Short(24) state: SealingKeyState;
  @Short(128) publicKey: string;
  @Short(64) suite: string;
  @Instant() notBefore: Date;
  @Instant() notAfter: Date;
  @Long({ nullable: true }) certificate: string | null;
  /** The rotation that closes it, as soon as a key after it is certified. */
  @Short(36, { nullable: true }) rotationId: string | null;
  /** When casework was last asked what is still under way, and how many envelopes it knew of. Machine time. */
  @Instant({ nullable: true }) askedAt: Date | null;
  @Whole({ nullable: true }) outstanding: number | null;
  /** Since when casework has known of none. */
  @Instant({ nullable: true }) clearedAt: Date | null;
}
