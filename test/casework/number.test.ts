import { checkCodeOf } from '../../server/contracts/checkCode';
import {
  isRegistrationNumber,
  permute,
  registrationNumber,
} from '../../server/subgraphs/casework/report/number';

const key = Buffer.alloc(32, 7);
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const samples = Array.from({ length: 60 }, (_, i) =>
  registrationNumber(key, ['71', 'CENTRAL', 'OSU'][i % 3], 26, i * 997),
);

describe('the permutation of a series', () => {
  it('gives each number once', () => {
    const given = Array.from({ length: 20_000 }, (_, counter) => permute(key, '71-26', counter));
    expect(new Set(given).size).toBe(20_000);
    expect(Math.min(...given)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...given)).toBeLessThan(1_000_000);
  });

  it('gives each number once at the end of the series as well', () => {
    const given = Array.from({ length: 5_000 }, (_, i) => permute(key, '71-26', 999_999 - i));
    expect(new Set(given).size).toBe(5_000);
    expect(Math.max(...given)).toBeLessThan(1_000_000);
    expect(() => registrationNumber(key, '71', 26, 1_000_000)).toThrow(RangeError);
    expect(() => registrationNumber(key, '71', 26, -1)).toThrow(RangeError);
  });

  it('differs by key, department and year, and neighbours tell nothing', () => {
    const first = (series: string, by = key) => Array.from({ length: 50 }, (_, n) => permute(by, series, n));
    const given = first('71-26');
    expect(given).not.toEqual(first('75-26'));
    expect(given).not.toEqual(first('71-27'));
    expect(given).not.toEqual(first('71-26', Buffer.alloc(32, 8)));
    const steps = given.slice(1).map((number, i) => Math.abs(number - given[i]));
    expect(steps.filter((step) => step < 1000).length).toBeLessThan(3);
    const rising = given.slice(1).filter((number, i) => number > given[i]).length;
    expect(rising).toBeGreaterThan(10);
    expect(rising).toBeLessThan(40);
  });
});

describe('a registration number', () => {
  it('has its form', () => {
    for (const number of samples) expect(number).toMatch(/^(71|CENTRAL|OSU)-26-\d{6}-[0-9A-Z]$/);
    expect(samples.every(isRegistrationNumber)).toBe(true);
    expect(registrationNumber(key, '71', 2105, 1)).toMatch(/^71-05-/);
  });

  it('is recognised as wrong with any one character changed', () => {
    for (const number of samples) {
      for (let at = 0; at < number.length; at++) {
        if (number[at] === '-') continue;
        const letters = [...ALPHABET].filter((letter) => letter !== number[at]);
        for (const letter of letters) {
          const wrong = number.slice(0, at) + letter + number.slice(at + 1);
          if (isRegistrationNumber(wrong)) throw new Error(`${number} passes as ${wrong}`);
        }
      }
    }
  });

  it('is recognised as wrong with two neighbours exchanged, but for the rarest pairs of its standard', () => {
    let exchanged = 0;
    let passed = 0;
    for (const number of samples) {
      for (let at = 0; at + 1 < number.length; at++) {
        const [one, other] = [number[at], number[at + 1]];
        if (one === other || one === '-' || other === '-') continue;
        exchanged += 1;
        if (isRegistrationNumber(number.slice(0, at) + other + one + number.slice(at + 2))) passed += 1;
      }
    }
    expect(exchanged).toBeGreaterThan(300);
    expect(passed / exchanged).toBeLessThan(0.01);
  });

  it('is recognised as wrong when it is something else', () => {
    for (const wrong of ['', '71', '71-26-123456', '71-26-12345-A', '71-2026-123456-A', ' 71-26-123456-A']) {
      expect(isRegistrationNumber(wrong)).toBe(false);
    }
    expect(isRegistrationNumber(samples[0].toLowerCase().replace('71', 'ab'))).toBe(false);
  });
});

describe('a check code', () => {
  it('follows from key and report, and from nothing else', () => {
    const code = checkCodeOf(key, 'report-1');
    // Coupons are on paper: what they say has to come out for good.
    expect(code).toBe('1ZE6-EA4H');
    expect(checkCodeOf(key, 'report-1')).toBe(code);
    const codes = Array.from({ length: 2000 }, (_, n) => checkCodeOf(key, `report-${n}`));
    expect(new Set(codes).size).toBe(2000);
    expect(checkCodeOf(Buffer.alloc(32, 8), 'report-1')).not.toBe(code);
  });
});
