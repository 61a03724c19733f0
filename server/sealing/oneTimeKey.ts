import { type Bytes, fromBase64url, toBase64url } from './bytes';
import { SealingRefusal } from './refusal';
import { sealingSuite } from './suite';

/** A key pair that lives in one page, for one answer: whatever is sealed to it, nobody else can open. */
export interface OneTimeKey {
  /** Uncompressed P-256 point, base64url. */
  publicKey: string;
  privateKey: CryptoKey;
}

const GROUP = 4;
const SHOWN_BYTES = 10;

/** Makes a pair. Throws INSECURE_CONTEXT where the page has no WebCrypto. */
export async function makeOneTimeKey(): Promise<OneTimeKey> {
  if (!globalThis.crypto?.subtle) throw new SealingRefusal('INSECURE_CONTEXT');
  const { kem } = sealingSuite();
  const { publicKey, privateKey } = await kem.generateKeyPair();
  return { publicKey: toBase64url(await kem.serializePublicKey(publicKey)), privateKey };
}

/** Makes sure that a text is a public key of the suite. Throws ENVELOPE_MALFORMED. */
export async function checkPublicKey(publicKey: string): Promise<void> {
  try {
    await sealingSuite().kem.deserializePublicKey(fromBase64url(publicKey));
  } catch {
    throw new SealingRefusal('ENVELOPE_MALFORMED');
  }
}

/** 80 bits of a public key's hash, for two people to read to each other: `xxxx-xxxx-xxxx-xxxx-xxxx`. */
export async function fingerprintOf(publicKey: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64url(publicKey) as Bytes));
  const hex = Array.from(hash.subarray(0, SHOWN_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  return hex.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');
}
