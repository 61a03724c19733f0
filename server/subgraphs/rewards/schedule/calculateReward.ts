import type { RewardCategory } from './rewardCategory';
import type { RewardSchedule } from './schedule.entity';

/** One step on the way to an amount. Amounts are whole tenge. */
export type CalculationLine =
  | { kind: 'MCI_COUNT'; mciCount: number; mciRate: number; amount: number }
  | { kind: 'SHARE_OF_HARM'; percent: number; harm: number; amount: number }
  | { kind: 'CEILING'; mciCount: number; mciRate: number; amount: number };

export interface Calculation {
  /** Null where the amount is a share of the harm. */
  mciCount: number | null;
  mciRate: number;
  /** Whole tenge. */
  amount: number;
  lines: CalculationLine[];
}

interface Grounds {
  schedule: Pick<RewardSchedule, 'mciCounts' | 'shareOfHarm'>;
  category: RewardCategory;
  /** The bribe, the damage or the benefit the court act establishes, whole tenge; null when there is none. */
  harmTenge?: number | null;
  /** Whole tenge. */
  mciRate: number;
}

/**
 * How much a reward is, in whole tenge (R78, R80): so many MCI by category; under a schedule with a share of
 * the harm, that share once the harm exceeds its threshold (exactly on it the count still applies), rounded
 * down, up to the ceiling.
 */
export function calculateReward({ schedule, category, harmTenge = null, mciRate }: Grounds): Calculation {
  const { shareOfHarm } = schedule;
  if (!shareOfHarm || harmTenge === null || harmTenge <= shareOfHarm.aboveMci * mciRate) {
    const mciCount = schedule.mciCounts[category];
    const amount = mciCount * mciRate;
    return { mciCount, mciRate, amount, lines: [{ kind: 'MCI_COUNT', mciCount, mciRate, amount }] };
  }
  const { percent, ceilingMci } = shareOfHarm;
  const share: CalculationLine = {
    kind: 'SHARE_OF_HARM',
    percent,
    harm: harmTenge,
    amount: percentOf(harmTenge, percent),
  };
  const ceiling: CalculationLine = {
    kind: 'CEILING',
    mciCount: ceilingMci,
    mciRate,
    amount: ceilingMci * mciRate,
  };
  if (share.amount <= ceiling.amount)
    return { mciCount: null, mciRate, amount: share.amount, lines: [share] };
  return { mciCount: ceilingMci, mciRate, amount: ceiling.amount, lines: [share, ceiling] };
}

/** Rounded down, and exact for every safe integer: the product is never formed as one. */
function percentOf(tenge: number, percent: number): number {
  return Math.floor(tenge / 100) * percent + Math.floor(((tenge % 100) * percent) / 100);
}
