import { Entity, Index } from 'typeorm';
import { Instant, Long, Recorded, Short } from '../../../kernel';
import type { SealingKeyState } from './sealingKey.lifecycle';

/** The public half of an epoch's sealing key; its id is the key id of envelopes. Validity is machine time. */
@Entity('sealing_key')
@Index(['state', 'notBefore'])
export class SealingKey extends Recorded {
  @Short(24) state: SealingKeyState;
  @Short(128) publicKey: string;
  @Short(64) suite: string;
  @Instant() notBefore: Date;
  @Instant() notAfter: Date;
  @Long({ nullable: true }) certificate: string | null;
}
