import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mciOn, type MciRow } from '../../server/calendar';
import { calculateReward } from '../../server/subgraphs/rewards/schedule/calculateReward';
import { lineText } from '../../server/subgraphs/rewards/schedule/lineText';
import { categoryOf, type RewardCategory } from '../../server/subgraphs/rewards/schedule/rewardCategory';
import { scheduleInForce } from '../../server/subgraphs/rewards/schedule/scheduleOn';
import { shippedSchedules } from '../../server/subgraphs/rewards/schedule/shipped';

function rowsOf(file: string): string[][] {
  const [, ...lines] = readFileSync(join(__dirname, file), 'utf8').trim().split('\n');
  return lines.map((line) => line.split(','));
}

const rates = rowsOf('../../server/subgraphs/directory/data/mci.csv').map(
  ([effectiveFrom, amount, purpose]) => ({ effectiveFrom, amount: Number(amount), purpose }) as MciRow,
);
const schedule = (code: string) => shippedSchedules.find((each) => each.code === code)!;

describe('the amount of a reward', () => {
  it.each(rowsOf('rewards-golden.csv'))('%s %s, harm %s, on %s: MCI %s gives %s (%s)', (...golden) => {
    const [code, category, harm, day, mci, expected] = golden as [string, RewardCategory, ...string[]];
    const rate = mciOn(rates, day, 'BENEFITS')!;
    expect(rate.amount).toBe(Number(mci));
    const harmTenge = harm === '' ? null : Number(harm);
    const { amount } = calculateReward({
      schedule: schedule(code),
      category,
      harmTenge,
      mciRate: rate.amount,
    });
    expect(amount).toBe(Number(expected));
  });

  it('stays exact for the largest sums there are', () => {
    const harmTenge = Number.MAX_SAFE_INTEGER;
    const wide = {
      ...schedule('DIFFERENTIATED_2020'),
      shareOfHarm: { aboveMci: 1000, percent: 10, ceilingMci: 2e12 },
    };
    const { amount } = calculateReward({ schedule: wide, category: 'MINOR', harmTenge, mciRate: 4325 });
    expect(BigInt(amount)).toBe(BigInt(harmTenge) / 10n);
  });

  it('is told line by line', () => {
    const { lines, mciCount } = calculateReward({
      schedule: schedule('DIFFERENTIATED_2020'),
      category: 'MINOR',
      harmTenge: 999_999_999,
      mciRate: 3692,
    });
    expect(mciCount).toBe(4000);
    expect(lines.map((line) => lineText(line, 'en'))).toEqual([
      '10 % × 999,999,999 ₸ = 99,999,999 ₸',
      'at most: 4000 MCI × 3,692 ₸ = 14,768,000 ₸',
    ]);
  });
});

describe('the schedule of a court act', () => {
  const both = ['SEED_FLAT', 'DIFFERENTIATED_2020'];

  it('is missing before 2016', () => {
    expect(scheduleInForce(shippedSchedules, both, '2015-12-31')).toBeUndefined();
  });

  it('is the flat one by default, and the later of two in use once it is in force', () => {
    expect(scheduleInForce(shippedSchedules, ['SEED_FLAT'], '2026-09-01')?.code).toBe('SEED_FLAT');
    expect(scheduleInForce(shippedSchedules, both, '2020-02-03')?.code).toBe('SEED_FLAT');
    expect(scheduleInForce(shippedSchedules, both, '2020-02-04')?.code).toBe('DIFFERENTIATED_2020');
  });

  it('states its legal basis in three languages', () => {
    for (const { legalBasis } of shippedSchedules) {
      expect(Object.keys(legalBasis).sort()).toEqual(['en', 'kk', 'ru']);
      expect(Object.values(legalBasis).every((text) => text.length > 50)).toBe(true);
    }
  });
});

describe('the category of a court act', () => {
  const act = { kind: 'CONVICTION', gravity: 'SERIOUS', isCorruption: true };

  it('is nothing for what is no corruption offence, not established or of unknown gravity', () => {
    expect(categoryOf({ ...act, isCorruption: false })).toBeNull();
    expect(categoryOf({ ...act, kind: 'ACQUITTAL' })).toBeNull();
    expect(categoryOf({ ...act, kind: 'TERMINATION' })).toBeNull();
    expect(categoryOf({ ...act, gravity: null })).toBeNull();
    expect(categoryOf({ ...act, gravity: 'ADMINISTRATIVE' })).toBeNull();
  });

  it('is the gravity of the crime, or administrative for a penalty', () => {
    expect(categoryOf(act)).toBe('SERIOUS');
    expect(categoryOf({ ...act, kind: 'ADMINISTRATIVE_PENALTY', gravity: 'ADMINISTRATIVE' })).toBe(
      'ADMINISTRATIVE',
    );
  });
});
