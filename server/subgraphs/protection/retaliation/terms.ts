import { addMonths, type Day } from '../../../calendar';

/**
 * Terms of the later law, as domain §2.4 has them (articles 24-1 and 24-4). From which day each runs is our reading,
 * not the law's word: see decision 0017.
 */
const YEARS_TO_APPLY = 3;
/** Calendar days in which the service tells the employer its view. */
export const ANSWER_DAYS = 15;
/** Calendar days in which the employer decides anew. */
export const REDECISION_DAYS = 30;

/** The last day on which a person may ask for help against what was done on a day. */
export function lastDayToApply(actOn: Day): Day {
  return addMonths(actOn, YEARS_TO_APPLY * 12);
}
