import { dayOf, timeOf, weekdayOf } from './day';
import { type HolidayRow, isHoliday } from './holidays';

/** STAFFED: an operator answers. AUTO_RECORDED: the call is recorded (R17). Either way it is accepted (C4). */
export type CallCentreMode = 'STAFFED' | 'AUTO_RECORDED';

/**
 * A line of a schedule profile. `day` is `MON`..`SUN`, a range such as `MON-FRI`, `HOLIDAY` or `ALL`;
 * the interval is half-open, `[open, close)` as `HH:mm` up to `24:00`, the whole day when both are null.
 */
export interface CallCentreLine {
  profile: string;
  day: string;
  open: string | null;
  close: string | null;
  mode: CallCentreMode;
}

export interface CallMoment {
  at: Date;
  timeZone: string;
  /** `SEED_2021` or `ROUND_THE_CLOCK`, or whatever else the table has. */
  profile: string;
  lines: readonly CallCentreLine[];
  holidays: readonly HolidayRow[];
  /** Which line holds when a holiday falls on a Saturday or Sunday (C3). */
  holidayWins?: boolean;
}

const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];
const FRIDAY = 5;

/** How a call is taken at a moment (R16, R17): AUTO_RECORDED wherever the profile has no staffed interval. */
export function callCentreModeAt(moment: CallMoment): CallCentreMode {
  const { at, timeZone, profile, lines, holidays, holidayWins = true } = moment;
  const day = dayOf(at, timeZone);
  const weekday = weekdayOf(day);
  const celebrated = isHoliday(day, holidays) && (holidayWins || weekday <= FRIDAY);
  const own = lines.filter((line) => line.profile === profile);
  const holidayLines = celebrated ? own.filter((line) => line.day === 'HOLIDAY') : [];
  const valid = holidayLines.length > 0 ? holidayLines : own.filter((line) => covers(line.day, weekday));
  const time = timeOf(at, timeZone);
  const open = valid.find((line) => (line.open ?? '00:00') <= time && time < (line.close ?? '24:00'));
  return open?.mode ?? 'AUTO_RECORDED';
}

function covers(days: string, weekday: number): boolean {
  if (days === 'ALL') return true;
  const [first = '', last = first] = days.split('-');
  return weekdays.indexOf(first) + 1 <= weekday && weekday <= weekdays.indexOf(last) + 1;
}
