import { Entity, Index } from 'typeorm';
import { Instant, Recorded, Short, Whole } from '../../../kernel';

/** One sitting of the committee on one case. Seats and quorum are those of the day it was opened. */
@Entity('committee_session')
@Index(['caseId', 'number'], { unique: true })
export class CommitteeSession extends Recorded {
  @Short(36) caseId: string;
  @Whole() number: number;
  @Whole() seats: number;
  @Whole() quorum: number;
  @Short(64) openedById: string;
  @Instant({ nullable: true }) closedAt: Date | null;
}
