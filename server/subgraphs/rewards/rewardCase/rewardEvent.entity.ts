import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Instant, Short } from '../../../kernel';

/** A line of a case's timeline: what was done, by whom, when. */
@Entity('reward_event')
@Index(['caseId', 'seq'])
export class RewardEvent {
  @PrimaryGeneratedColumn() seq: number;
  @Short(36) caseId: string;
  @Instant() at: Date;
  @Short(64) action: string;
  /** Null when the system acted on what another part told it. */
  @Short(64, { nullable: true }) actorId: string | null;
}
