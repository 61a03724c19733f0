import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// Not by the kernel's index: the build of the panel needs this and no more.
import { makeFile } from '../../../kernel/durableFiles';
import type { RootPublicKey } from '../../../sealing';

const privateFile = (keysDir: string) => join(keysDir, 'root', 'root.pem');
const publicFile = (keysDir: string) => join(keysDir, 'public', 'root.jwk');

/** Signs certificates of sealing keys; absent where the root is kept offline. */
export type RootSigner = (bytes: Uint8Array) => Promise<Uint8Array>;

/**
 * The root that certifies sealing keys, made where there is none: private in `KEYS_DIR/root` (taken offline in
 * production), public in `KEYS_DIR/public/root.jwk`, which the panel's build pins. Safe to call again.
 */
export function ensureSealingRoot(keysDir: string): RootPublicKey {
  if (!existsSync(publicFile(keysDir))) {
    mkdirSync(join(keysDir, 'public'), { recursive: true });
    const jwk = publicPart(readOrMakePrivate(privateFile(keysDir)));
    makeFile(publicFile(keysDir), `${JSON.stringify(jwk)}\n`, 0o644);
  }
  return JSON.parse(readFileSync(publicFile(keysDir), 'utf8')) as RootPublicKey;
}

/** The root's signer, or null while the private key is offline. */
export function openRootSigner(keysDir: string): RootSigner | null {
  if (!existsSync(privateFile(keysDir))) return null;
  const key = createPrivateKey(readFileSync(privateFile(keysDir)));
  return async (bytes) => new Uint8Array(sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }));
}

function readOrMakePrivate(file: string): KeyObject {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    makeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  }
  return createPrivateKey(readFileSync(file));
}

function publicPart(key: KeyObject): RootPublicKey {
  const { x, y } = createPublicKey(key).export({ format: 'jwk' });
  return { kty: 'EC', crv: 'P-256', x: x!, y: y! };
}
