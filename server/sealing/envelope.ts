import { fromBase64url } from './bytes';
import { SealingRefusal } from './refusal';

export const ENVELOPE_VERSION = 1;

/** A sealed text on its way to the vault. `enc` and `ciphertext` are base64url. */
export interface Envelope {
  version: number;
  keyId: string;
  enc: string;
  ciphertext: string;
}

const ENC_LENGTH = 65;
const MAX_CIPHERTEXT = 200_000;

/**
 * Checks the shape of an envelope from outside without opening it.
 * Throws ENVELOPE_MALFORMED; whether it opens is known to the vault alone.
 */
export function parseEnvelope(value: unknown): Envelope {
  const { version, keyId, enc, ciphertext } = (value ?? {}) as Partial<Envelope>;
  const wellFormed =
    version === ENVELOPE_VERSION &&
    isText(keyId, 100) &&
    isText(enc, 100) &&
    isText(ciphertext, MAX_CIPHERTEXT) &&
    lengthOf(enc) === ENC_LENGTH &&
    lengthOf(ciphertext) > 16;
  if (!wellFormed) throw new SealingRefusal('ENVELOPE_MALFORMED');
  return { version, keyId, enc, ciphertext };
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest;
}

function lengthOf(base64url: string): number {
  try {
    return fromBase64url(base64url).length;
  } catch {
    return -1;
  }
}
