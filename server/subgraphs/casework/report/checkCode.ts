import { createHmac } from 'node:crypto';

/** Crockford's base 32: no letters that are mistaken for digits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The code that opens a report's status to its applicant, `XXXX-XXXX`, 40 bits. Derived, never stored:
 * the coupon can be printed again and a stolen database holds none.
 */
export function checkCodeOf(key: Buffer, reportId: string): string {
  const bytes = createHmac('sha256', key).update(`check code|${reportId}`).digest();
  const letters = Array.from({ length: 8 }, (_, i) => ALPHABET[bytes[i] & 31]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
