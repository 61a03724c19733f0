import { createHash } from 'node:crypto';
import type { Envelope } from '../sealing';

/** Names an envelope without holding it: what casework keeps, and what the vault answers about. */
export function envelopeHash({ keyId, enc, ciphertext }: Envelope): string {
  return createHash('sha256').update(`${keyId}.${enc}.${ciphertext}`).digest('base64url');
}
