import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../kernel';
import { ReferenceCopy } from './referenceCopy.entity';

/** What a rate is for; ALL serves every purpose. */
export type MciPurpose = 'ALL' | 'FINES_TAXES' | 'BENEFITS';

/** The monthly calculation index from a day on. */
export interface MciRate {
  /** `YYYY-MM-DD` */
  effectiveFrom: string;
  /** Whole tenge. */
  amount: number;
  purpose: MciPurpose;
}

const PURPOSES: ReadonlySet<unknown> = new Set<MciPurpose>(['ALL', 'FINES_TAXES', 'BENEFITS']);

/** Whether reference data is a rate to count with: a day, a known purpose, whole tenge. */
export function isMciRate(data: object): data is MciRate {
  const { effectiveFrom, amount, purpose } = data as Partial<MciRate>;
  const dated = typeof effectiveFrom === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(effectiveFrom);
  return dated && Number.isSafeInteger(amount) && amount! > 0 && PURPOSES.has(purpose);
}

/**
 * The rate in force on a day for a purpose: the one that began last, and of two that began together the one
 * made for this purpose (R80). Undefined before the first.
 */
export function mciInForce(rates: readonly MciRate[], day: string, purpose: MciPurpose): MciRate | undefined {
  return rates
    .filter((rate) => rate.effectiveFrom <= day && (rate.purpose === purpose || rate.purpose === 'ALL'))
    .sort((a, b) => compareRates(a, b, purpose))
    .at(-1);
}

function compareRates(a: MciRate, b: MciRate, purpose: MciPurpose): number {
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom < b.effectiveFrom ? -1 : 1;
  return Number(a.purpose === purpose) - Number(b.purpose === purpose);
}

/** The rate in force by our copies. Refuses MCI_UNKNOWN when there is none for the day. */
export async function mciOn(manager: EntityManager, day: string, purpose: MciPurpose): Promise<MciRate> {
  const copies = await manager.findBy(ReferenceCopy, { kind: 'mci' });
  const rates = copies.map(({ data }) => data as unknown as MciRate);
  const rate = mciInForce(rates, day, purpose);
  if (!rate) throw new Refusal('MCI_UNKNOWN', { day });
  return rate;
}
