import type { EntityManager } from 'typeorm';
import type { RewardMciPurpose } from '../reference/mci';
import { RewardSetting } from './rewardSetting.entity';

/** The settings of reward cases on one day. */
export interface RewardSettings {
  /** Codes of the reward schedules that may apply; among those in force, the one that began last does. */
  schedulesInUse: string[];
  mciPurpose: RewardMciPurpose;
  /** Whose day's MCI rules the amount: the committee's decision or the court act's coming into force. */
  mciReferenceDate: 'DECISION' | 'COURT_ACT';
  committeeSeats: number;
  committeeQuorum: number;
}

/** The settings in effect on a day (`YYYY-MM-DD`), in one statement. Throws when one is missing. */
export async function settingsOn(manager: EntityManager, day: string): Promise<RewardSettings> {
  const rows = await manager.find(RewardSetting, { order: { effectiveFrom: 'ASC' } });
  const inEffect = Object.fromEntries(
    rows.filter(({ effectiveFrom }) => effectiveFrom <= day).map(({ name, value }) => [name, value]),
  );
  return {
    schedulesInUse: required(inEffect, 'schedulesInUse'),
    mciPurpose: required(inEffect, 'mciPurpose'),
    mciReferenceDate: required(inEffect, 'mciReferenceDate'),
    committeeSeats: required(inEffect, 'committeeSeats'),
    committeeQuorum: required(inEffect, 'committeeQuorum'),
  };
}

function required<K extends keyof RewardSettings>(
  found: Record<string, unknown>,
  name: K,
): RewardSettings[K] {
  if (found[name] === undefined) throw new Error(`reward setting ${name} is missing`);
  return found[name] as RewardSettings[K];
}
