import { addDays, type Day, weekdayOf } from './day';
import { type Effective, isInForce } from './inForce';

/**
 * HOLIDAY: a national or state holiday. DAY_OFF_NEVER_MOVED: a day off that brings no other in its place.
 * TRANSFER: a working day made a day off. WORKING_DAY: a day off made a working day.
 */
export const holidayKinds = ['HOLIDAY', 'DAY_OFF_NEVER_MOVED', 'TRANSFER', 'WORKING_DAY'] as const;
export type HolidayKind = (typeof holidayKinds)[number];

/**
 * A row of the holiday table: `MM-DD` comes back every year within its bounds, `YYYY-MM-DD` is one day.
 * The table alone says which days are off: a holiday on a Sunday moves only where a TRANSFER row says where to.
 */
export interface HolidayRow extends Effective {
  date: string;
  kind: HolidayKind;
}

const SATURDAY = 6;

/** The rows that name the day. */
export function rowsNaming<R extends HolidayRow>(holidays: readonly R[], day: Day): R[] {
  return holidays.filter((row) => {
    const named = row.date.length === day.length ? day : day.slice('YYYY-'.length);
    return row.date === named && isInForce(row, day);
  });
}

/** Whether the day is itself a holiday, not merely a day off. */
export function isHoliday(day: Day, holidays: readonly HolidayRow[]): boolean {
  return rowsNaming(holidays, day).some(({ kind }) => kind === 'HOLIDAY');
}

/** Whether the day is worked: Monday to Friday, unless the table says otherwise. */
export function isWorkingDay(day: Day, holidays: readonly HolidayRow[]): boolean {
  const kinds = rowsNaming(holidays, day).map(({ kind }) => kind);
  if (kinds.some((kind) => kind !== 'WORKING_DAY')) return false;
  return kinds.includes('WORKING_DAY') || weekdayOf(day) < SATURDAY;
}

/** The day itself when it is worked, else the next one that is. */
export function workingDayFrom(day: Day, holidays: readonly HolidayRow[]): Day {
  let candidate = day;
  while (!isWorkingDay(candidate, holidays)) candidate = addDays(candidate, 1);
  return candidate;
}

/** The day that is the given number of working days after a day, which itself does not count. */
export function addWorkingDays(day: Day, count: number, holidays: readonly HolidayRow[]): Day {
  let end = day;
  for (let left = count; left > 0; left -= 1) end = workingDayFrom(addDays(end, 1), holidays);
  return end;
}

/** What the table says of a year, in the order of its days. */
export function holidaysOfYear<R extends HolidayRow>(
  year: number,
  holidays: readonly R[],
): { day: Day; row: R }[] {
  const prefix = String(year).padStart(4, '0');
  return holidays
    .map((row) => ({ day: row.date.length === 'MM-DD'.length ? `${prefix}-${row.date}` : row.date, row }))
    .filter(({ day, row }) => day.startsWith(prefix) && isInForce(row, day))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
