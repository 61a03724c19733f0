import type { EventPayloads } from '../../../contracts/events';
import {
  type Identity,
  IDENTITY_PURPOSE,
  openText,
  parseEnvelope,
  SealingRefusal,
  validateIdentity,
} from '../../../sealing';
import { KeyGone } from '../keyring/keyring';
import type { SealingKeys } from '../sealingKey/sealingKeys';

/** Why an envelope gives no usable identity. Says nothing of what is in it. */
export type RejectionReason =
  'MALFORMED' | 'KEY_DESTROYED' | 'UNREADABLE' | 'INVALID' | 'KIND_MISMATCH' | 'ALREADY_HELD';

type Submitted = Pick<EventPayloads['identity.submitted'], 'envelope' | 'binding' | 'applicantKind'>;

/** The identity in an envelope, checked again as if no client had ever checked it; or why there is none. */
export async function openIdentity(
  keys: SealingKeys,
  { envelope, binding, applicantKind }: Submitted,
): Promise<{ identity: Identity } | { reason: RejectionReason }> {
  try {
    const { keyId } = parseEnvelope(envelope);
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

function parseIdentity(text: string): Identity | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Identity) : null;
  } catch {
    return null;
  }
}
