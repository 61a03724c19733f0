import type { EventPayloads } from '../../../contracts/events';
import {
  fromBase64url,
  type Identity,
  IDENTITY_PURPOSE,
  openText,
  parseEnvelope,
  SealingRefusal,
  toBase64url,
  validateIdentity,
} from '../../../sealing';
import { KeyGone } from '../keyring/keyring';
import type { SealingKeys } from '../sealingKey/sealingKeys';

/** Why an envelope gives no usable identity. Says nothing of what is in it. */
export type RejectionReason =
  'MALFORMED' | 'KEY_DESTROYED' | 'UNREADABLE' | 'INVALID' | 'KIND_MISMATCH' | 'ALREADY_HELD' | 'REUSED';

type Submitted = Pick<EventPayloads['identity.submitted'], 'envelope' | 'binding' | 'applicantKind'>;

/** The identity in an envelope, checked again as if no client had ever checked it; or why there is none. */
export async function openIdentity(
  keys: SealingKeys,
  { envelope, binding, applicantKind }: Submitted,
): Promise<{ identity: Identity } | { reason: RejectionReason }> {
  try {
    const { keyId, enc, ciphertext } = parseEnvelope(envelope);
    // The same bytes written otherwise would pass for another envelope.
    if (![enc, ciphertext].every(isCanonical)) return { reason: 'MALFORMED' };
    const text = await openText(envelope, IDENTITY_PURPOSE, await keys.privateKey(keyId), binding);
    const identity = parseIdentity(text);
    if (!identity || Object.keys(validateIdentity(identity)).length > 0) return { reason: 'INVALID' };
    return identity.kind === applicantKind ? { identity } : { reason: 'KIND_MISMATCH' };
  } catch (error) {
    if (error instanceof KeyGone) return { reason: 'KEY_DESTROYED' };
    if (!(error instanceof SealingRefusal)) throw error;
    return { reason: error.code === 'ENVELOPE_MALFORMED' ? 'MALFORMED' : 'UNREADABLE' };
  }
}

function isCanonical(base64url: string): boolean {
  return toBase64url(fromBase64url(base64url)) === base64url;
}

function parseIdentity(text: string): Identity | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Identity) : null;
  } catch {
    return null;
  }
}
