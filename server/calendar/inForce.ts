import type { Day } from './day';

/** A row of law or organisation that holds from a day to a day, both included; null means without a bound. */
export interface Effective {
  validFrom: Day | null;
  validTo: Day | null;
  /** Taken out of the reference data: never in force, whatever its days. */
  withdrawn?: boolean;
}

export function isInForce({ validFrom, validTo, withdrawn }: Effective, day: Day): boolean {
  return !withdrawn && (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** The rows in force on a day. */
export function inForceOn<R extends Effective>(rows: readonly R[], day: Day): R[] {
  return rows.filter((row) => isInForce(row, day));
}
