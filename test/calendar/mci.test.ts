import { inForceOn, mciOn, type MciRow } from '../../server/calendar';
import { readReferenceData } from '../../server/subgraphs/directory/reference/referenceData';

const rates = readReferenceData().tables.find(({ kind }) => kind.file === 'mci.csv')!
  .rows as unknown as MciRow[];

describe('the monthly calculation index', () => {
  it.each([
    ['2015-01-01', 1982, 1982],
    ['2015-12-31', 1982, 1982],
    ['2016-01-01', 2121, 2121],
    ['2016-12-31', 2121, 2121],
    ['2017-06-01', 2269, 2269],
    ['2018-06-01', 2405, 2405],
    ['2019-06-01', 2525, 2525],
    ['2020-03-31', 2651, 2651],
    ['2020-04-01', 2778, 2778],
    ['2021-05-01', 2917, 2917],
    ['2022-03-31', 3063, 3063],
    ['2022-04-01', 3180, 3063],
    ['2022-12-31', 3180, 3063],
    ['2023-01-01', 3450, 3450],
    ['2024-03-01', 3692, 3692],
    ['2025-06-01', 3932, 3932],
    ['2026-09-01', 4325, 4325],
  ])('of %s is %i tenge for benefits and %i for fines', (day, benefits, fines) => {
    expect(mciOn(rates, day, 'BENEFITS')?.amount).toBe(benefits);
    expect(mciOn(rates, day, 'FINES_TAXES')?.amount).toBe(fines);
  });

  it('is not known before the first rate', () => {
    expect(mciOn(rates, '2014-12-31', 'BENEFITS')).toBeNull();
  });

  it('passes over a rate that was withdrawn', () => {
    const withdrawn = rates.map((rate) => ({ ...rate, withdrawn: rate.amount === 3180 }));
    expect(mciOn(withdrawn, '2022-04-01', 'BENEFITS')?.amount).toBe(3063);
  });

  it('does not hang on the order of the rows', () => {
    expect(mciOn([...rates].reverse(), '2022-04-01', 'BENEFITS')?.amount).toBe(3180);
  });
});

describe('rows with a first and a last day', () => {
  const rows = [
    { name: 'old', validFrom: null, validTo: '2019-12-31' },
    { name: 'new', validFrom: '2020-01-01', validTo: null },
  ];

  it('hold on both', () => {
    expect(inForceOn(rows, '2019-12-31').map(({ name }) => name)).toEqual(['old']);
    expect(inForceOn(rows, '2020-01-01').map(({ name }) => name)).toEqual(['new']);
  });

  it('hold on no day once withdrawn', () => {
    expect(inForceOn([{ ...rows[1], withdrawn: true }], '2026-01-01')).toEqual([]);
  });
});
