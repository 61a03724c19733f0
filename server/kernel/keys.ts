import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
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

/** Opens the keys of a process, making those that do not exist yet. */
export function openKeys(keysDir: string, process: string): Keys {
  const directory = join(keysDir, process);
  const shared = join(keysDir, 'public');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  mkdirSync(shared, { recursive: true });

  const signingFile = join(directory, 'signing.pem');
  if (!existsSync(signingFile)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeOnce(signingFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
  const signing = createPrivateKey(readFileSync(signingFile));
  writeOnce(join(shared, `${process}.pem`), createPublicKey(signing).export({ type: 'spki', format: 'pem' }));

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
