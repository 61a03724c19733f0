import { createHmac } from 'node:crypto';

/**
 * Registration numbers: `<department>-<year>-<six digits>-<check character>`. The digits are a keyed
 * permutation of the counter, so that gaps and neighbours tell nothing about how many reports there are.
 */
const SERIES_SIZE = 1_000_000;
const HALF_BITS = 10;
const HALF_MASK = (1 << HALF_BITS) - 1;
const ROUNDS = 6;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function mix(key: Buffer, series: string, round: number, half: number): number {
  const digest = createHmac('sha256', key).update(`${series}|${round}|${half}`).digest();
  return digest.readUInt32BE(0) & HALF_MASK;
}

/** A Feistel network over 20 bits, walked until it lands inside the series. A bijection per key and series. */
export function permute(key: Buffer, series: string, counter: number): number {
  let value = counter;
  do {
    let left = value >> HALF_BITS;
    let right = value & HALF_MASK;
    for (let round = 0; round < ROUNDS; round++) {
      [left, right] = [right, left ^ mix(key, series, round, right)];
    }
    value = (left << HALF_BITS) | right;
  } while (value >= SERIES_SIZE);
  return value;
}

/**
 * ISO 7064 MOD 37,36 check character over digits and Latin capitals: it shows every single slip and more than
 * 99 % of exchanged neighbours.
 */
export function checkCharacter(text: string): string {
  let product = 36;
  for (const character of text) {
    const sum = (product + ALPHABET.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET[(37 - product) % 36];
}

/** The number of the `counter`-th report of a department's year. Throws when the series is used up. */
export function registrationNumber(key: Buffer, department: string, year: number, counter: number): string {
  if (counter < 0 || counter >= SERIES_SIZE) throw new RangeError('series is used up');
  const yy = String(year % 100).padStart(2, '0');
  const digits = String(permute(key, `${department}-${yy}`, counter)).padStart(6, '0');
  return `${department}-${yy}-${digits}-${checkCharacter(`${department}${yy}${digits}`)}`;
}

/** Whether the number is well formed and its check character right: catches slips before any lookup. */
export function isRegistrationNumber(text: string): boolean {
  const parts = /^([0-9A-Z]{2,8})-(\d{2})-(\d{6})-([0-9A-Z])$/.exec(text);
  return parts !== null && checkCharacter(`${parts[1]}${parts[2]}${parts[3]}`) === parts[4];
}
