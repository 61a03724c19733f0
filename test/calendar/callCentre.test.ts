import { type CallCentreLine, callCentreModeAt, type HolidayRow } from '../../server/calendar';
import { readReferenceData } from '../../server/subgraphs/directory/reference/referenceData';

const { tables } = readReferenceData();
const rowsOf = <R>(file: string) => tables.find(({ kind }) => kind.file === file)!.rows as unknown as R[];
const holidays = rowsOf<HolidayRow>('holidays.csv');
const lines = rowsOf<CallCentreLine>('call-centre-schedule.csv');

function modeAt(local: string, profile = 'SEED_2021', holidayWins?: boolean) {
  const at = new Date(`${local}+05:00`);
  return callCentreModeAt({ at, timeZone: 'Asia/Almaty', profile, lines, holidays, holidayWins });
}

describe('a call to 1424 by the schedule of 2021', () => {
  it.each([
    ['2026-03-04T08:59:59', 'AUTO_RECORDED', 'before opening'],
    ['2026-03-04T09:00:00', 'STAFFED', 'the first minute belongs to the interval'],
    ['2026-03-04T18:29:59', 'STAFFED', 'the last second'],
    ['2026-03-04T18:30:00', 'AUTO_RECORDED', 'the end does not belong to it'],
    ['2026-03-07T12:59:00', 'STAFFED', 'Saturday morning'],
    ['2026-03-07T13:00:00', 'AUTO_RECORDED', 'Saturday afternoon'],
    ['2026-03-01T12:00:00', 'AUTO_RECORDED', 'Sunday'],
    ['2026-03-08T12:00:00', 'STAFFED', 'a Sunday that is a holiday'],
    ['2026-03-21T17:00:00', 'STAFFED', 'a Saturday that is a holiday keeps the hours of holidays'],
    ['2026-03-09T12:00:00', 'STAFFED', 'a Monday off is a weekday'],
    ['2026-05-01T18:30:00', 'AUTO_RECORDED', 'a holiday ends as weekdays do'],
    ['2023-01-07T14:00:00', 'AUTO_RECORDED', 'a day off that is no holiday stays the Saturday it is'],
    ['2026-03-04T00:00:00', 'AUTO_RECORDED', 'night'],
  ])('%s: %s, %s', (local, mode) => {
    expect(modeAt(local)).toBe(mode);
  });

  it('may let the weekday go before a holiday, on weekends only', () => {
    expect(modeAt('2026-03-08T12:00:00', 'SEED_2021', false)).toBe('AUTO_RECORDED');
    expect(modeAt('2026-03-21T17:00:00', 'SEED_2021', false)).toBe('AUTO_RECORDED');
    expect(modeAt('2026-05-01T12:00:00', 'SEED_2021', false)).toBe('STAFFED');
  });
});

describe('a call to 1424', () => {
  it.each(['2026-03-01T00:00:00', '2026-03-08T23:59:59', '2026-03-04T03:00:00'])(
    'finds an operator at %s where the schedule is round the clock',
    (local) => expect(modeAt(local, 'ROUND_THE_CLOCK')).toBe('STAFFED'),
  );

  it('is recorded where no schedule says otherwise: it is never turned away', () => {
    expect(modeAt('2026-03-04T12:00:00', 'UNHEARD_OF')).toBe('AUTO_RECORDED');
  });
});
