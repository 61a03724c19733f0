import type { EntityManager } from 'typeorm';
import { type Day, mciOn, type MciPurpose, type MciRow } from '../../../calendar';
import { Refusal } from '../../../kernel';
import { ReferenceCopy } from './referenceCopy.entity';

/** What a reward may be reckoned by: a rate made for benefits, or for fines. */
export type RewardMciPurpose = Exclude<MciPurpose, 'ALL'>;

const PURPOSES: ReadonlySet<unknown> = new Set<MciPurpose>(['ALL', 'FINES_TAXES', 'BENEFITS']);

/** Whether reference data is a rate to count with: a day, a known purpose, whole tenge. */
export function isMciRate(data: object): data is MciRow {
  const { effectiveFrom, amount, purpose } = data as Partial<MciRow>;
  const dated = typeof effectiveFrom === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(effectiveFrom);
  return dated && Number.isSafeInteger(amount) && amount! > 0 && PURPOSES.has(purpose);
}

/** The rate in force on a day by our copies (R80). Refuses MCI_UNKNOWN when there is none. */
export async function rateOn(manager: EntityManager, day: Day, purpose: RewardMciPurpose): Promise<MciRow> {
  const copies = await manager.findBy(ReferenceCopy, { kind: 'mci' });
  const rates = copies.filter(({ data }) => !data.withdrawn).map(({ data }) => data as unknown as MciRow);
  const rate = mciOn(rates, day, purpose);
  if (!rate) throw new Refusal('MCI_UNKNOWN', { day });
  return rate;
}
