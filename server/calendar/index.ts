export { addDays, addMonths, dayOf, DEFAULT_TIME_ZONE, startOfDay, type Day } from './day';
export { inForceOn, type Effective } from './inForce';
export {
  addWorkingDays,
  holidayKinds,
  holidaysOfYear,
  isWorkingDay,
  type HolidayKind,
  type HolidayRow,
} from './holidays';
export { termEnd, type Term, type TermProfile } from './terms';
export { callCentreModeAt, type CallCentreLine, type CallCentreMode, type CallMoment } from './callCentre';
export { mciOn, type MciPurpose, type MciRow } from './mci';
