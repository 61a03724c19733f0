import { Entity, Index } from 'typeorm';
import { Day, Instant, Long, Recorded, Short, Whole } from '../../../kernel';
import { SealedTexts } from '../person/sealedTexts';
import type { AgreementState } from './agreement.lifecycle';

/** A non-disclosure agreement with a person: the regime of the later law (domain §2.4, C19). */
@Entity('confidentiality_agreement')
@Index(['recordId'])
@Index(['state', 'validUntil'])
@Index(['personId'])
export class ConfidentialityAgreement extends Recorded {
  @Short(36) recordId: string;
  @Short(36) personId: string;
  @Whole() keyVersion: number;
  @Short(16) state: AgreementState;
  @Instant() offeredAt: Date;
  @Short(36) offeredById: string;
  @Day({ nullable: true }) signedOn: string | null;
  @Short(36, { nullable: true }) signedRecordedById: string | null;
  @Day({ nullable: true }) inForceFrom: string | null;
  @Short(36, { nullable: true }) putInForceById: string | null;
  /** Its last day; null where it has no end. */
  @Day({ nullable: true }) validUntil: string | null;
  @Long() terms: string;
}

export const agreementTexts = new SealedTexts('confidentiality_agreement', 'ConfidentialityAgreement', [
  'terms',
]);
