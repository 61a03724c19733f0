import { grouped, normaliseCode, toBase32 } from './base32';
import { type Bytes, toBase64url, utf8 } from './bytes';

/** What a signed act says, as plain values: browser and vault each put it together for themselves. */
export type ActContent = Record<string, string | number | null | readonly string[]>;

/**
 * The WebAuthn challenge for an act: a hash of the vault's nonce and of everything the act says. The browser computes
 * it from what it shows, the vault from what it holds, so that a signature given for one content fits no other.
 */
export async function signedActChallenge(nonce: string, act: string, content: ActContent): Promise<Bytes> {
  const entries = Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1));
  const text = JSON.stringify(['adal.signedAct.v1', nonce, act, entries]);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)));
}

/**
 * Proves that whoever made this credential holds an enrolment code, without sending the code: whoever relays the
 * proof can neither learn the code nor put another credential in its place. Both texts are base64url.
 */
export async function enrolmentProof(
  code: string,
  nonce: string,
  attestationObject: string,
): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', utf8(normaliseCode(code)), algorithm, false, ['sign']);
  const text = JSON.stringify(['adal.enrolment.v1', nonce, attestationObject]);
  return toBase64url(await crypto.subtle.sign('HMAC', key, utf8(text)));
}

const FINGERPRINT_BYTES = 10;

/** Sixteen characters that stand for a credential: its owner reads them out, whoever confirms it types them in. */
export async function passkeyFingerprint(attestationObject: string): Promise<string> {
  const text = JSON.stringify(['adal.passkey.v1', attestationObject]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)));
  return grouped(toBase32(hash.subarray(0, FINGERPRINT_BYTES)));
}
