import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { BASE32, grouped } from '../sealing';

/**
 * What may travel of a check code: salt and keyed hash. Fast on purpose (it is made inside a registration);
 * where it rests, the vault seals it under the person's key.
 */
export function hashCheckCode(code: string): string {
  const salt = randomBytes(16).toString('base64url');
  return `${salt}.${derive(code, salt).toString('base64url')}`;
}

/** Whether the code is the one hashed. Spelling with or without hyphen, in any case, is the same code. */
export function checkCodeMatches(code: string, hash: string): boolean {
  const [salt = '', expected = ''] = hash.split('.');
  const known = Buffer.from(expected, 'base64url');
  const asked = derive(code, salt);
  return known.length === asked.length && timingSafeEqual(asked, known);
}

function derive(code: string, salt: string): Buffer {
  const bare = code.replace(/[^0-9a-z]/gi, '').toUpperCase();
  return createHmac('sha256', salt).update(bare).digest();
}

/**
 * The check code given out with a record, `XXXX-XXXX`, 40 bits. Derived, never stored: it can be printed again and
 * a stolen database holds none.
 */
export function checkCodeOf(key: Buffer, recordId: string): string {
  const bytes = createHmac('sha256', key).update(`check code|${recordId}`).digest();
  const letters = Array.from({ length: 8 }, (_, i) => BASE32[bytes[i] & 31]).join('');
  return grouped(letters);
}
