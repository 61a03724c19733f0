import { dayOf, type HolidayRow, isWorkingDay, termEnd, type TermProfile } from '../../server/calendar';
import { readReferenceData } from '../../server/subgraphs/directory/reference/referenceData';

const shipped = readReferenceData().tables.find(({ kind }) => kind.file === 'holidays.csv')!;
const holidays = shipped.rows as unknown as HolidayRow[];
const timeZone = 'Asia/Almaty';

describe('a working day', () => {
  it.each([
    ['2026-03-04', true, 'a Wednesday'],
    ['2026-03-07', false, 'a Saturday'],
    ['2026-03-08', false, 'a holiday on a Sunday'],
    ['2026-03-09', false, 'a Monday off in place of it'],
    ['2026-03-10', true, 'the Tuesday after'],
    ['2025-03-10', true, 'no row names it, though 8 March was a Saturday'],
    ['2026-01-07', false, 'Christmas'],
    ['2006-01-06', true, 'the day before Christmas'],
    ['2005-01-07', true, 'Christmas before it was a day off'],
    ['2025-08-30', false, 'a Saturday, and the last Constitution Day of August'],
    ['2027-08-30', true, 'a Monday, after the day was abolished'],
    ['2027-03-15', false, 'Constitution Day from 2027'],
    ['2026-05-27', false, 'Kurban Ait of that year'],
    ['2027-05-27', true, 'the same day of another year'],
    ['2021-12-17', false, 'the last second day of Independence'],
    ['2026-12-17', true, 'an ordinary Thursday since'],
    ['2024-12-16', false, 'Independence Day on a Monday'],
  ])('%s: %s, %s', (day, worked) => {
    expect(isWorkingDay(day, holidays)).toBe(worked);
  });

  it('is what its weekday says once its row was withdrawn', () => {
    const withdrawn = holidays.map((row) => ({ ...row, withdrawn: row.date === '2026-03-09' }));
    expect(isWorkingDay('2026-03-09', withdrawn)).toBe(true);
  });

  it('may be a Saturday that the table makes one, but no holiday', () => {
    const moved: HolidayRow[] = [
      { date: '2024-05-04', kind: 'WORKING_DAY', validFrom: null, validTo: null },
      { date: '2024-05-07', kind: 'WORKING_DAY', validFrom: null, validTo: null },
    ];
    expect(isWorkingDay('2024-05-04', [...holidays, ...moved])).toBe(true);
    expect(isWorkingDay('2024-05-07', [...holidays, ...moved])).toBe(false);
  });
});

describe('the end of a term of three days', () => {
  const end = (local: string, profile: TermProfile) =>
    termEnd({ from: new Date(`${local}+05:00`), days: 3, profile, timeZone, holidays });

  it.each<[string, TermProfile, string, string]>([
    [
      '2026-03-04T23:55',
      'CPC_48',
      '2026-03-11T00:00',
      'Saturday, holiday and day off behind it: 24:00 of the 10th',
    ],
    ['2026-03-04T23:55', 'PLAIN_72_HOURS', '2026-03-07T23:55', 'to the minute, whatever the day'],
    [
      '2026-03-02T00:00',
      'CPC_48',
      '2026-03-06T00:00',
      'the day of the event does not count, even its first minute',
    ],
    ['2026-03-02T23:59', 'CPC_48', '2026-03-06T00:00', 'nor does it from its last'],
    ['2026-03-03T00:00', 'CPC_48', '2026-03-07T00:00', 'a minute later a day later: 24:00 of Friday the 6th'],
    ['2026-03-18T12:00', 'CPC_48', '2026-03-27T00:00', 'Nauryz with both days off in its place'],
    ['2026-12-13T10:00', 'CPC_48', '2026-12-18T00:00', 'a last day on Independence Day'],
    ['2025-12-29T10:00', 'CPC_48', '2026-01-06T00:00', 'New Year, and the weekend after it'],
    ['2026-02-25T10:00', 'CPC_48', '2026-03-03T00:00', 'over the end of a month to Monday'],
  ])('%s %s ends %s: %s', (from, profile, expected) => {
    expect(end(from, profile)).toEqual(new Date(`${expected}+05:00`));
  });

  it('begins and ends by the zone of the department', () => {
    const from = new Date('2026-06-01T20:30:00Z');
    const inZone = (zone: string) => termEnd({ from, days: 3, profile: 'CPC_48', timeZone: zone, holidays });
    expect(dayOf(from, 'Asia/Almaty')).toBe('2026-06-02');
    expect(inZone('Asia/Almaty')).toEqual(new Date('2026-06-05T19:00:00Z'));
    expect(inZone('Europe/London')).toEqual(new Date('2026-06-04T23:00:00Z'));
  });

  it('keeps whole days over the hour that the zone was moved by on 1 March 2024', () => {
    const from = new Date('2024-02-28T12:00:00+06:00');
    const term = { from, days: 2, timeZone, holidays };
    expect(termEnd({ ...term, profile: 'CPC_48' })).toEqual(new Date('2024-03-02T00:00:00+05:00'));
    expect(termEnd({ ...term, profile: 'PLAIN_72_HOURS' })).toEqual(new Date('2024-03-01T12:00:00+06:00'));
  });

  it('knows no term in a zone that does not exist', () => {
    const term = { from: new Date(), days: 3, profile: 'CPC_48' as const, holidays };
    expect(() => termEnd({ ...term, timeZone: 'Asia/Nowhere' })).toThrow(RangeError);
  });
});
