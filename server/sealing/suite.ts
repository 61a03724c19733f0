import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { type Bytes, utf8 } from './bytes';

/** Name of the only suite in use, as certificates state it: RFC 9180 base mode on P-256, which all browsers have. */
export const SEALING_SUITE = 'DHKEM-P256-HKDF-SHA256/HKDF-SHA256/AES-256-GCM';

/** The cipher suite of `SEALING_SUITE`. */
export function sealingSuite(): CipherSuite {
  return new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
}

/** HPKE `info`: what is sealed, and to which key, so that an envelope opens for no other purpose. */
export function sealingInfo(purpose: string, keyId: string): Bytes {
  return utf8(`adal.sealing.v1\n${purpose}\n${keyId}`);
}

/** HPKE associated data: the one command an envelope belongs to, so that it cannot be moved to another. */
export function sealingBinding(binding: string): Bytes {
  return utf8(`adal.sealing.v1\n${binding}`);
}
