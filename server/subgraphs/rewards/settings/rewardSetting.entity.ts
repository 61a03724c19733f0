import { Entity, PrimaryColumn } from 'typeorm';
import { Flag, Json } from '../../../kernel';

/** What the law leaves open, or what we could not verify, as it applies from a day on. Rows are added, never changed. */
@Entity('reward_setting')
export class RewardSetting {
  @PrimaryColumn({ type: 'varchar', length: 48 }) name: string;
  @PrimaryColumn({ type: 'varchar', length: 10 }) effectiveFrom: string;
  @Json() value: unknown;
  /** Whether a published source confirms it. None of the shipped ones is confirmed. */
  @Flag() verified: boolean;
}
