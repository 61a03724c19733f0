import { Entity, Index } from 'typeorm';
import { Instant, Long, Recorded, Short } from '../../../kernel';

/** The proof of a signed act, kept so that the signature can be checked again by anybody who has the public key. */
@Entity('signed_act')
@Index(['subjectId'])
export class SignedAct extends Recorded {
  @Short(36) staffId: string;
  @Short(36) passkeyId: string;
  @Short(32) act: string;
  @Short(64) subjectId: string;
  @Short(43) nonce: string;
  /** Everything that was signed for, as JSON: the challenge is its hash. */
  @Long() content: string;
  @Long() authenticatorData: string;
  @Long() clientDataJSON: string;
  @Long() signature: string;
  @Instant() signedAt: Date;
}
