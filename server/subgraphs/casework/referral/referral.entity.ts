import { Entity, Index } from 'typeorm';
import { Flag, Instant, Json, Long, Recorded, Short } from '../../../kernel';
import type { ReferralState } from './referral.lifecycle';

export type ReferralKind = 'TERRITORIAL_OR_INVESTIGATIVE' | 'COMPETENT_BODY' | 'AUDIT_BODY_WITHOUT_ERDR';

export interface ReferralAnswer {
  signsFound: boolean;
  number: string;
  text: string;
  answeredAt: string;
}

/** A report's materials on their way to the body in charge, without a word about who reported (R85, R88). */
@Entity('referral')
@Index(['reportId'])
@Index(['agencyId', 'state', 'createdAt'])
@Index(['departmentCode', 'state', 'createdAt'])
export class Referral extends Recorded {
  @Short(36) reportId: string;
  @Short(36) crbEntryId: string;
  @Short(40, { unique: true }) number: string;
  @Short(16) departmentCode: string;
  @Short(32) kind: ReferralKind;
  @Short(16) state: ReferralState;
  @Short(36) agencyId: string;
  /** What this body knows the applicant as: another random name for each body. */
  @Short(36, { nullable: true }) applicantAlias: string | null;
  @Long() coverText: string;
  @Long() materials: string;
  /** R53: both conditions of a transmission without ERDR registration. */
  @Flag() dataInsufficient: boolean;
  @Flag() inspectionNeeded: boolean;
  @Short(36) draftedById: string;
  @Instant({ nullable: true }) dispatchedAt: Date | null;
  @Instant({ nullable: true }) dueAt: Date | null;
  @Flag() sentLate: boolean;
  @Long({ nullable: true }) lateReason: string | null;
  @Json({ nullable: true }) answer: ReferralAnswer | null;
  @Long({ nullable: true }) endReason: string | null;
}
