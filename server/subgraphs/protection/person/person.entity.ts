import { Entity, Index } from 'typeorm';
import type { Language } from '../../../contracts/refusals';
import { Long, Recorded, Short, Whole } from '../../../kernel';
import type { IdentityState, PersonState } from './person.lifecycle';

export type SecrecyRegime = 'STATE_SECRET' | 'CONFIDENTIAL_AGREEMENT';

/** Somebody who reported or helps (R83): known to all but the vault by the pseudonym, which is this row's id. */
@Entity('person')
@Index(['envelopeHash'], { unique: true })
@Index(['reportNumber'])
export class Person extends Recorded {
  @Short(24) regime: SecrecyRegime;
  @Short(16) state: PersonState;
  @Short(16) identityState: IdentityState;
  @Short(32) applicantKind: string;
  @Short(2) language: Language;
  @Short(36) reportId: string;
  /** By which an act may name the person. */
  @Short(64, { nullable: true }) reportNumber: string | null;
  /** Which envelope the identity came in; the same one again is answered, another is refused; it serves one person. */
  @Short(64, { nullable: true }) envelopeHash: string | null;
  /** The sealing key that the envelope came under. */
  @Short(64, { nullable: true }) sealingKeyId: string | null;
  /** Sealed hash of the check code on the person's coupon. */
  @Long() checkCodeHash: string;
  @Whole() keyVersion: number;
}
