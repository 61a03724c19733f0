import { type Day, dayOf, DEFAULT_TIME_ZONE } from '../../calendar';
import type { Clock } from '../../kernel';

/** Today by the business clock, where the service works. */
export function today(clock: Clock): Day {
  return dayOf(clock.now(), DEFAULT_TIME_ZONE);
}
