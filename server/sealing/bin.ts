import { checkDigit } from './checkDigit';

export type BinError = 'BIN_FORMAT' | 'BIN_DATE' | 'BIN_KIND' | 'BIN_CHECK_DIGIT';

/**
 * Checks a business identification number: twelve digits, month of registration, digit five 4-6 (0-3 would be
 * a person's IIN), digit six 0-3, and the same check digit as an IIN has.
 */
export function checkBin(bin: string): BinError | null {
  if (!/^\d{12}$/.test(bin)) return 'BIN_FORMAT';
  const month = Number(bin.slice(2, 4));
  if (month < 1 || month > 12) return 'BIN_DATE';
  if (!/[456]/.test(bin[4]) || !/[0-3]/.test(bin[5])) return 'BIN_KIND';
  return checkDigit(bin) === Number(bin[11]) ? null : 'BIN_CHECK_DIGIT';
}
