import { Entity, Index } from 'typeorm';
import { Recorded, Short } from '../../../kernel';

/** A line of the timeline: what was done to a report, by whom, when (`createdAt`). */
@Entity('report_event')
@Index(['reportId', 'createdAt'])
export class ReportEvent extends Recorded {
  @Short(36) reportId: string;
  @Short(64) action: string;
  @Short(64) actorId: string;
}
