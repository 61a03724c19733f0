import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The keys of one process. Each lives in its own file under `KEYS_DIR/<process>` (mode 0600), made at
 * first use; what others need to check its signatures is under `KEYS_DIR/public`.
 */
export interface Keys {
  readonly process: string;
  readonly directory: string;
  /** Ed25519: signs viewers, peer calls and audit checkpoints. */
  readonly signing: KeyObject;
  /** The public key of another process. Throws while that process has never started. */
  publicKeyOf(process: string): KeyObject;
  /**
   * 32 bytes that this process and one other come to by themselves (X25519), and no third one can. `purpose`
   * names what they are for, the same at both ends. Throws while the other has never started.
   */
  agreedWith(process: string, purpose: string): Buffer;
  /** A 32-byte secret of this process, by name. */
  secret(name: string): Buffer;
}

function writeOnce(file: string, content: string | Buffer): void {
  try {
    writeFileSync(file, content, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** A private key from its file, made if there is none; its public key is put beside those of the others. */
function openPair(file: string, publicFile: string, type: 'ed25519' | 'x25519'): KeyObject {
  if (!existsSync(file)) {
    const { privateKey } =
      type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
    writeOnce(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
  const key = createPrivateKey(readFileSync(file));
  writeOnce(publicFile, createPublicKey(key).export({ type: 'spki', format: 'pem' }));
  return key;
}

/** Opens the keys of a process, making those that do not exist yet. */
export function openKeys(keysDir: string, process: string): Keys {
  const directory = join(keysDir, process);
  const shared = join(keysDir, 'public');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  mkdirSync(shared, { recursive: true });

  const signing = openPair(join(directory, 'signing.pem'), join(shared, `${process}.pem`), 'ed25519');
  const agreement = openPair(
    join(directory, 'agreement.pem'),
    join(shared, `${process}.agreement.pem`),
    'x25519',
  );

  const known = new Map<string, KeyObject>();
  const secrets = new Map<string, Buffer>();
  return {
    process,
    directory,
    signing,
    publicKeyOf(other) {
      let key = known.get(other);
      if (!key) known.set(other, (key = createPublicKey(readFileSync(join(shared, `${other}.pem`)))));
      return key;
    },
    agreedWith(other, purpose) {
      const publicKey = createPublicKey(readFileSync(join(shared, `${other}.agreement.pem`)));
      const point = diffieHellman({ privateKey: agreement, publicKey });
      const names = [process, other].sort().join(' ');
      return Buffer.from(hkdfSync('sha256', point, '', `adal ${purpose} ${names}`, 32));
    },
    secret(name) {
      let secret = secrets.get(name);
      if (!secret) {
        const file = join(directory, `${name}.key`);
        writeOnce(file, randomBytes(32).toString('base64'));
        secrets.set(name, (secret = Buffer.from(readFileSync(file, 'utf8'), 'base64')));
      }
      return secret;
    },
  };
}
