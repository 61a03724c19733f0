import { type Bytes, fromBase64url, fromUtf8, toBase64url, utf8 } from './bytes';
import { SealingRefusal } from './refusal';
import { SEALING_SUITE } from './suite';

/** The pinned root: public part of an ECDSA P-256 key, as JWK. */
export interface RootPublicKey {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
}

/** What the root vouches for. `publicKey` is the uncompressed P-256 point; instants are ISO 8601 in UTC. */
export interface CertifiedKey {
  keyId: string;
  publicKey: string;
  suite: string;
  notBefore: string;
  notAfter: string;
}

/** A key to seal to, as `Query.sealingKey` hands it out. Only `certificate` is believed; the rest must agree. */
export interface SealingKey {
  keyId: string;
  publicKey: string;
  suite: string;
  notAfter: string | Date;
  certificate: string;
}

const MAX_LENGTH = 2048;
const CLOCK_SKEW_MS = 5 * 60_000;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

/** The bytes the root signs for a payload. */
export function certificateBytes(payload: string): Bytes {
  return utf8(`adal.sealing-key.v1\n${payload}`);
}

/** `payload.signature`, both base64url; `sign` is the root's ECDSA P-256 / SHA-256 signature (64 bytes, r and s). */
export async function issueCertificate(
  key: CertifiedKey,
  sign: (bytes: Bytes) => Promise<ArrayBuffer | Uint8Array>,
): Promise<string> {
  const payload = toBase64url(utf8(JSON.stringify(key)));
  return `${payload}.${toBase64url(await sign(certificateBytes(payload)))}`;
}

/**
 * The key a certificate vouches for. Throws a SealingRefusal where the certificate is malformed, is not signed by
 * the pinned root, names another suite, or is not valid at `now` (real time, five minutes' skew allowed).
 */
export async function verifyCertificate(
  certificate: string,
  root: RootPublicKey,
  now: number = Date.now(),
): Promise<CertifiedKey> {
  const [payload, signature, ...rest] = certificate.length <= MAX_LENGTH ? certificate.split('.') : [];
  if (!payload || !signature || rest.length > 0) throw new SealingRefusal('CERTIFICATE_MALFORMED');
  if (!(await isSigned(payload, signature, root))) throw new SealingRefusal('CERTIFICATE_FORGED');
  const key = parse(payload);
  if (key.suite !== SEALING_SUITE) throw new SealingRefusal('SUITE_UNKNOWN');
  if (now < Date.parse(key.notBefore) - CLOCK_SKEW_MS) throw new SealingRefusal('CERTIFICATE_NOT_YET_VALID');
  if (!(now < Date.parse(key.notAfter) + CLOCK_SKEW_MS)) throw new SealingRefusal('CERTIFICATE_EXPIRED');
  return key;
}

async function isSigned(payload: string, signature: string, root: RootPublicKey): Promise<boolean> {
  const { kty, crv, x, y } = root;
  try {
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, ALGORITHM, false, ['verify']);
    return await crypto.subtle.verify(SIGNATURE, key, fromBase64url(signature), certificateBytes(payload));
  } catch {
    return false;
  }
}

function parse(payload: string): CertifiedKey {
  try {
    const key = JSON.parse(fromUtf8(fromBase64url(payload))) as CertifiedKey;
    const texts = [key.keyId, key.publicKey, key.suite, key.notBefore, key.notAfter];
    if (texts.every((text) => typeof text === 'string' && text !== '')) return key;
  } catch {
    throw new SealingRefusal('CERTIFICATE_MALFORMED');
  }
  throw new SealingRefusal('CERTIFICATE_MALFORMED');
}
