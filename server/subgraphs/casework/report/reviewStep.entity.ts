import { Entity, Index } from 'typeorm';
import { Long, Recorded, Short } from '../../../kernel';

/** One of the two steps of R22: the procedural officer's, then management's. */
@Entity('review_step')
@Index(['reportId'])
export class ReviewStep extends Recorded {
  @Short(36) reportId: string;
  @Short(24) kind: 'PROCEDURAL_OFFICER' | 'MANAGEMENT';
  @Short(24) outcome: 'REVIEWED' | 'APPROVED' | 'RETURNED';
  @Short(36) byId: string;
  @Long() finding: string;
}
