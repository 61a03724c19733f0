import { Entity, Index } from 'typeorm';
import type { Language } from '../../../contracts/refusals';
import { Instant, Long, Recorded, Short } from '../../../kernel';
import type { NoticeState } from './notice.lifecycle';

/** One for each decision that owes one (R32). */
export type NoticeKind =
  | 'RETURNED_WITH_EXPLANATION'
  | 'ERDR_REGISTERED'
  | 'REFERRED'
  | 'SENT_WITHOUT_ERDR'
  | 'CHARGED_OFF'
  | 'REFERRAL_ANSWERED';

/** What the applicant is told in writing of a decision. To whom it goes, only the vault knows. */
@Entity('notice')
@Index(['reportId'])
@Index(['state', 'departmentCode', 'createdAt'])
export class Notice extends Recorded {
  @Short(36) reportId: string;
  @Short(16) departmentCode: string;
  @Short(32) kind: NoticeKind;
  @Short(24) state: NoticeState;
  @Short(2) language: Language;
  @Long() body: string;
  @Short(36, { nullable: true }) preparedById: string | null;
  @Short(36, { nullable: true }) signedById: string | null;
  @Instant({ nullable: true }) sentAt: Date | null;
  @Instant({ nullable: true }) settledAt: Date | null;
  @Short(32, { nullable: true }) reason: string | null;
}
