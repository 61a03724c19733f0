const FIRST_PASS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_PASS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/**
 * Check digit of an IIN or BIN from its first eleven digits, or null where the second pass gives ten as well:
 * such a number is never issued. The weight of digit eleven is 0 modulo 11 in the first pass, so a wrong
 * eleventh digit is often not detected.
 */
export function checkDigit(digits: string): number | null {
  const first = weigh(digits, FIRST_PASS);
  if (first < 10) return first;
  const second = weigh(digits, SECOND_PASS);
  return second < 10 ? second : null;
}

function weigh(digits: string, weights: number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
}
