import { Entity, Index } from 'typeorm';
import type { LetterState } from '../../../contracts/events';
import { Instant, Recorded, Short } from '../../../kernel';
import type { RewardOutcome } from '../rewardCase/rewardCase.enums';

/** The letter a decision owes. The vault addresses and sends it, and tells how it fares. */
@Entity('reward_notice')
@Index(['caseId'])
export class RewardNotice extends Recorded {
  @Short(36) caseId: string;
  @Short(16) outcome: RewardOutcome;
  /** Null until the vault answers for the first time. */
  @Short(24, { nullable: true }) letterState: LetterState | null;
  @Instant({ nullable: true }) letterMovedAt: Date | null;
}
