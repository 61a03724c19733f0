import { Entity, Index } from 'typeorm';
import type { Language } from '../../../contracts/refusals';
import { Day, Flag, Instant, Json, Money, Recorded, Short, Whole } from '../../../kernel';
import type { CalculationLine } from '../schedule/calculateReward';
import type { RewardCategory } from '../schedule/rewardCategory';
import type { RewardBasis, RewardOutcome } from './rewardCase.enums';
import type { RewardCaseState } from './rewardCase.lifecycle';

/** Whether one person is rewarded for one court act, and how much. Who that is, the vault knows alone (R82). */
@Entity('reward_case')
@Index(['createdAt', 'id'])
@Index(['state', 'createdAt', 'id'])
@Index(['departmentCode', 'createdAt', 'id'])
export class RewardCase extends Recorded {
  @Short(24, { unique: true }) caseNumber: string;
  @Short(24) state: RewardCaseState;
  @Short(32) basis: RewardBasis;
  /** Null without grounds. */
  @Short(24, { nullable: true }) category: RewardCategory | null;
  @Short(36, { unique: true }) courtActId: string;
  /**
   * The report, while this case may lead to money for it: one report, one reward (R77). Null once it ended
   * without one.
   */
  @Short(36, { nullable: true, unique: true }) rewardsReportId: string | null;
  @Short(16) departmentCode: string;
  @Short(64) personAlias: string;
  @Short(2) language: Language;
  @Short(64) openedById: string;
  @Money({ nullable: true }) harmTenge: number | null;
  @Short(32, { nullable: true }) scheduleCode: string | null;
  @Whole({ nullable: true }) mciCount: number | null;
  @Whole({ nullable: true }) mciRate: number | null;
  @Day({ nullable: true }) mciEffectiveFrom: string | null;
  @Money({ nullable: true }) amountTenge: number | null;
  @Json({ nullable: true }) lines: CalculationLine[] | null;
  /** The amount follows the rate of the day until the committee decides. */
  @Flag() provisional: boolean;
  /** The committee's current or last session on this case. */
  @Short(36, { nullable: true }) sessionId: string | null;
  @Short(16, { nullable: true }) outcome: RewardOutcome | null;
  @Instant({ nullable: true }) decidedAt: Date | null;
}
