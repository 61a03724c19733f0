import { Entity, Index } from 'typeorm';
import { Day, Flag, Instant, Long, Recorded, Short } from '../../../kernel';
import type { WarningState } from '../report/report.enums';
import type { CrbState } from './crbEntry.lifecycle';

export type ChargeOffGround = 'ABSENCE_OF_EVENT' | 'ABSENCE_OF_OFFENCE';

/** An entry in the Crime Record Book, with a number of its own (R25). */
@Entity('crb_entry')
@Index(['state', 'departmentCode'])
export class CrbEntry extends Recorded {
  @Short(36, { unique: true }) reportId: string;
  @Short(32, { unique: true }) number: string;
  @Short(24) state: CrbState;
  @Short(16) departmentCode: string;
  @Short(36, { nullable: true }) offenceId: string | null;
  /** R40: an anonymous report alone is no pretext. */
  @Flag() onlyGroundIsAnonymous: boolean;
  /** R48: without a certified warning this statement is no pretext either. */
  @Short(16) warning: WarningState;
  /** R44, C15: it carries no signature, so it is a message until the applicant confirms it. */
  @Flag() unconfirmedMessage: boolean;
  @Instant({ nullable: true }) erdrRequestedAt: Date | null;
  @Short(40, { nullable: true, unique: true }) erdrNumber: string | null;
  @Short(300, { nullable: true }) erdrBody: string | null;
  @Day({ nullable: true }) erdrRegisteredOn: string | null;
  /** Why it was rejected or charged off. */
  @Long({ nullable: true }) lastReason: string | null;
  @Short(24, { nullable: true }) chargeOffGround: ChargeOffGround | null;
}
