import { addDays, dayOf, startOfDay } from './day';
import { type HolidayRow, workingDayFrom } from './holidays';

/**
 * How a term of days is counted (C13). CPC_48: the day of the event does not count, the term ends at 24:00 of
 * its last day, and a last day that is not worked moves to the next one that is. PLAIN_72_HOURS: to the minute.
 */
export type TermProfile = 'CPC_48' | 'PLAIN_72_HOURS';

export interface Term {
  from: Date;
  days: number;
  profile: TermProfile;
  /** IANA zone of the department, in which days begin and end. */
  timeZone: string;
  holidays: readonly HolidayRow[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The first instant after the term (24:00 of a day is 00:00 of the next): an act before it is in time. */
export function termEnd({ from, days, profile, timeZone, holidays }: Term): Date {
  if (profile === 'PLAIN_72_HOURS') return new Date(from.getTime() + days * DAY_MS);
  const lastDay = workingDayFrom(addDays(dayOf(from, timeZone), days), holidays);
  return startOfDay(addDays(lastDay, 1), timeZone);
}
