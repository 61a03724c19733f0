import { Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../../contracts/refusals';
import { Day, Flag, Json } from '../../../kernel';
import type { RewardCategory } from './rewardCategory';

/** Above a harm of so many MCI the reward is a percentage of it, up to a ceiling in MCI. */
export interface ShareOfHarm {
  aboveMci: number;
  percent: number;
  ceilingMci: number;
}

/** How large a reward is, as data with dates and a legal basis (R77-R80, C17). Rows are added, never changed. */
@Entity('reward_schedule')
export class RewardSchedule {
  @PrimaryColumn({ type: 'varchar', length: 32 }) code: string;
  /** First and last day (`YYYY-MM-DD`) on which a court act coming into force falls under it. */
  @Day() validFrom: string;
  @Day({ nullable: true }) validTo: string | null;
  @Json() mciCounts: Record<RewardCategory, number>;
  @Json({ nullable: true }) shareOfHarm: ShareOfHarm | null;
  @Json() legalBasis: Record<Language, string>;
  /** Whether rule and first day were read in a published source. */
  @Flag() verified: boolean;
}
