import { checkDigit } from './checkDigit';

export type IinError = 'IIN_FORMAT' | 'IIN_CENTURY' | 'IIN_DATE' | 'IIN_CHECK_DIGIT';

const CENTURIES: Record<string, number> = {
  '1': 1800,
  '2': 1800,
  '3': 1900,
  '4': 1900,
  '5': 2000,
  '6': 2000,
};

/**
 * Checks an individual identification number: twelve digits, a birth date that exists in the century that
 * digit seven names, and the check digit. Digit seven 0 (foreigners) is refused unless `allowForeigner`.
 */
export function checkIin(iin: string, options: { allowForeigner?: boolean } = {}): IinError | null {
  if (!/^\d{12}$/.test(iin)) return 'IIN_FORMAT';
  const foreigner = iin[6] === '0' && options.allowForeigner === true;
  const century = foreigner ? 2000 : CENTURIES[iin[6]];
  if (century === undefined) return 'IIN_CENTURY';
  const [year, month, day] = [iin.slice(0, 2), iin.slice(2, 4), iin.slice(4, 6)].map(Number);
  if (!dayExists(century + year, month, day)) return 'IIN_DATE';
  return checkDigit(iin) === Number(iin[11]) ? null : 'IIN_CHECK_DIGIT';
}

function dayExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
