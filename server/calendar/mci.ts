import type { Day } from './day';

/** What a rate is for: in 2022 benefits and fines went by different ones. */
export type MciPurpose = 'ALL' | 'FINES_TAXES' | 'BENEFITS';

/** The monthly calculation index from a day on, in whole tenge. */
export interface MciRow {
  effectiveFrom: Day;
  amount: number;
  purpose: MciPurpose;
  /** Taken out of the reference data. */
  withdrawn?: boolean;
}

/** The rate in force on a day for a purpose; null before the first one. */
export function mciOn<R extends MciRow>(
  rates: readonly R[],
  day: Day,
  purpose: Exclude<MciPurpose, 'ALL'>,
): R | null {
  return rates
    .filter(({ withdrawn }) => !withdrawn)
    .filter((rate) => rate.effectiveFrom <= day && (rate.purpose === 'ALL' || rate.purpose === purpose))
    .reduce<R | null>(
      (latest, rate) => (latest && latest.effectiveFrom > rate.effectiveFrom ? latest : rate),
      null,
    );
}
