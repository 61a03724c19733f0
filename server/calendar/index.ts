export { addDays, dayOf, DEFAULT_TIME_ZONE, startOfDay, timeOf, weekdayOf, type Day } from './day';
export { inForceOn, isInForce, type Effective } from './inForce';
export {
  holidayKinds,
  holidaysOfYear,
  isHoliday,
  isWorkingDay,
  workingDayFrom,
  type HolidayKind,
  type HolidayRow,
} from './holidays';
export { termEnd, type Term, type TermProfile } from './terms';
export { callCentreModeAt, type CallCentreLine, type CallCentreMode, type CallMoment } from './callCentre';
export { mciOn, type MciPurpose, type MciRow } from './mci';
