import { generateKeyPairSync, sign } from 'node:crypto';
import {
  issueCertificate,
  type RootPublicKey,
  SEALING_SUITE,
  type SealingKey,
  sealingSuite,
  toBase64url,
} from '../../server/sealing';

const HOUR = 3_600_000;

/** A root and a sealing key certified by it, as a vault would hand them out. */
export async function sealingKeyOf(
  root = newRoot(),
  validity: { from?: number; to?: number; suite?: string } = {},
) {
  const suite = sealingSuite();
  const pair = await suite.kem.generateKeyPair();
  const key = {
    keyId: `key-${Math.random()}`,
    publicKey: toBase64url(await suite.kem.serializePublicKey(pair.publicKey)),
    suite: validity.suite ?? SEALING_SUITE,
    notBefore: new Date(Date.now() + (validity.from ?? -HOUR)).toISOString(),
    notAfter: new Date(Date.now() + (validity.to ?? HOUR)).toISOString(),
  };
  const certificate = await issueCertificate(key, root.sign);
  const sealingKey: SealingKey = { ...key, certificate };
  return { root, sealingKey, privateKey: pair.privateKey };
}

export function newRoot() {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    publicKey: pair.publicKey.export({ format: 'jwk' }) as unknown as RootPublicKey,
    sign: async (bytes: Uint8Array) =>
      new Uint8Array(sign('sha256', bytes, { key: pair.privateKey, dsaEncoding: 'ieee-p1363' })),
  };
}
