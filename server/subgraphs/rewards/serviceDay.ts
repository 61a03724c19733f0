import { type Day, dayOf, DEFAULT_TIME_ZONE } from '../../calendar';

/** The service's calendar day on which an instant falls: decisions and rates go by it. */
export function serviceDay(instant: Date): Day {
  return dayOf(instant, DEFAULT_TIME_ZONE);
}
