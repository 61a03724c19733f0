import { Entity, Index } from 'typeorm';
import { Instant, Recorded, Short } from '../../../kernel';

/** A nonce for one enrolment or one signature of one person: used once, for two minutes. */
@Entity('passkey_challenge')
@Index(['staffId'])
@Index(['expiresAt'])
export class PasskeyChallenge extends Recorded {
  @Short(36) staffId: string;
  @Short(32) act: string;
  /** The record that is to be signed for; the person where a passkey is enrolled. */
  @Short(64) subjectId: string;
  @Short(43) nonce: string;
  /** Machine time. */
  @Instant() expiresAt: Date;
}
