import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBin, checkIin, isPhone, normalisePhone } from '../../server/sealing';

const rows = readFileSync(join(__dirname, 'data/iin-vectors.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([number, kind, valid, why]) => ({ number, kind, valid: valid === 'true', why }));

test.each(rows)('$kind $number valid=$valid $why', ({ number, kind, valid }) => {
  expect((kind === 'IIN' ? checkIin(number) : checkBin(number)) === null).toBe(valid);
});

test.each([
  ['85010130012a', 'IIN_FORMAT'],
  ['850101700121', 'IIN_CENTURY'],
  ['850101000121', 'IIN_CENTURY'],
  ['010229500016', 'IIN_DATE'],
  ['850101300125', 'IIN_CHECK_DIGIT'],
])('an IIN says what is wrong with it: %s %s', (iin, error) => {
  expect(checkIin(iin)).toBe(error);
});

test('a foreigner (digit seven 0) passes only where the installation allows it', () => {
  const issued = Array.from({ length: 10 }, (_, digit) => `85010100012${digit}`);
  expect(issued.filter((iin) => checkIin(iin, { allowForeigner: true }) === null)).toHaveLength(1);
  expect(issued.filter((iin) => checkIin(iin) === null)).toHaveLength(0);
});

test.each([
  ['181340000008', 'BIN_DATE'],
  ['180110000008', 'BIN_KIND'],
  ['180144000008', 'BIN_KIND'],
  ['180140000009', 'BIN_CHECK_DIGIT'],
])('a BIN says what is wrong with it: %s %s', (bin, error) => {
  expect(checkBin(bin)).toBe(error);
});

test.each([
  ['8 (7172) 64-91-79', '+77172649179'],
  ['+7 701 123 45 67', '+77011234567'],
  ['77011234567', '+77011234567'],
  ['1424', '1424'],
])('a typed phone %s becomes %s', (typed, stored) => {
  expect(normalisePhone(typed)).toBe(stored);
  expect(isPhone(stored)).toBe(true);
});

test.each(['+79161234567', '+7701123456', '12', '12345', 'call me', '+1 202 555 0100'])(
  '%s is no phone',
  (phone) => {
    expect(isPhone(normalisePhone(phone))).toBe(false);
  },
);
