import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

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
