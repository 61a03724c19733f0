import { randomInt } from 'node:crypto';

/** Letters and digits that cannot be mistaken for one another on paper. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** A number like `R26-7K3M-9QXA`: random, so that it tells nothing about how many cases there are. */
export function newCaseNumber(year: number): string {
  const characters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `R${String(year % 100).padStart(2, '0')}-${characters.slice(0, 4)}-${characters.slice(4)}`;
}
