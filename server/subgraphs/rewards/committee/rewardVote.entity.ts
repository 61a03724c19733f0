import { Entity, Index } from 'typeorm';
import { Long, Recorded, Short } from '../../../kernel';
import { named } from '../named';

export const VoteChoice = named('FOR', 'AGAINST', 'ABSTAIN');
export type VoteChoice = keyof typeof VoteChoice;

/** One member's vote in one session. It says whether, never how much. */
@Entity('reward_vote')
@Index(['sessionId', 'memberId'], { unique: true })
export class RewardVote extends Recorded {
  @Short(36) sessionId: string;
  @Short(64) memberId: string;
  @Short(16) choice: VoteChoice;
  @Long({ nullable: true }) reason: string | null;
}
