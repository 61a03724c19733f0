import { DateTime } from 'luxon';

/** A calendar day, `YYYY-MM-DD`; such texts sort as the days do. */
export type Day = string;

/** Where a department names no zone of its own: one zone for the whole country. */
export const DEFAULT_TIME_ZONE = 'Asia/Almaty';

/** The day that an instant falls on in an IANA zone. */
export function dayOf(instant: Date, timeZone: string): Day {
  return inZone(instant, timeZone).toISODate();
}

/** The time of day of an instant in an IANA zone, `HH:mm`. */
export function timeOf(instant: Date, timeZone: string): string {
  return inZone(instant, timeZone).toFormat('HH:mm');
}

/** The instant at which a day begins in an IANA zone, which is also 24:00 of the day before. */
export function startOfDay(day: Day, timeZone: string): Date {
  const start = DateTime.fromISO(day, { zone: timeZone });
  if (!start.isValid) throw new RangeError(`No such day or time zone: ${day}, ${timeZone}`);
  return start.toJSDate();
}

export function addDays(day: Day, days: number): Day {
  return parsed(day).plus({ days }).toISODate();
}

/** The same day of a later month, or the last day of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  return parsed(day).plus({ months }).toISODate();
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return parsed(day).weekday;
}

function inZone(instant: Date, timeZone: string): DateTime<true> {
  const local = DateTime.fromJSDate(instant, { zone: timeZone });
  if (!local.isValid) throw new RangeError(`No such instant or time zone: ${timeZone}`);
  return local;
}

function parsed(day: Day): DateTime<true> {
  const parsedDay = DateTime.fromISO(day, { zone: 'utc' });
  if (!parsedDay.isValid) throw new RangeError(`No such day: ${day}`);
  return parsedDay;
}
