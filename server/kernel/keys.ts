import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFile, replaceFile } from './durableFiles';
import { FollowedFile } from './followedFile';

/**
 * The keys of one process. Each lives in its own file under `KEYS_DIR/<process>` (mode 0600), made at
 * first use; what others need to check its signatures is under `KEYS_DIR/public`.
 */
export interface Keys {
  readonly process: string;
  readonly directory: string;
  /** Ed25519: signs viewers, peer calls and audit checkpoints. */
  readonly signing: KeyObject;
  /**
   * The public key of another process: a new one within a second, and the same object until then. Throws while
   * that process has never started.
   */
  publicKeyOf(process: string): KeyObject;
  /**
   * 32 bytes that this process and one other come to by themselves (X25519), and no third one can. `purpose`
   * names what they are for, the same at both ends. Others within a second after the other process has a new key, and
   * the same object until then. Throws while the other has never started.
   */
  agreedWith(process: string, purpose: string): Buffer;
  /** A 32-byte secret of this process, by name. Throws where its file holds anything else. */
  secret(name: string): Buffer;
}

const SECRET_BYTES = 32;

/** Key files with a new key that is not in use yet bear this besides their name. */
export const NEXT = '.next';

const newPrivateKey: Partial<Record<string, () => KeyObject>> = {
  'signing.pem': () => generateKeyPairSync('ed25519').privateKey,
  'agreement.pem': () => generateKeyPairSync('x25519').privateKey,
};

/** What the file of a new key holds: PEM for `signing.pem` and `agreement.pem`, 32 bytes in base64 for all others. */
export function newKeyFile(file: string): string {
  const key = newPrivateKey[file]?.();
  return key
    ? key.export({ type: 'pkcs8', format: 'pem' }).toString()
    : randomBytes(SECRET_BYTES).toString('base64');
}

/**
 * A private key from its file, made if there is none. Its public key is put beside those of the others, in the place of
 * one that belongs to a former key.
 */
function openPair(directory: string, file: string, publicFile: string): KeyObject {
  const key = createPrivateKey(readOrMake(directory, file));
  const published = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  if (!existsSync(publicFile) || readFileSync(publicFile, 'utf8') !== published) {
    replaceFile(publicFile, published, 0o644);
  }
  return key;
}

function readOrMake(directory: string, file: string): string {
  const path = join(directory, file);
  if (!existsSync(path)) makeFile(path, newKeyFile(file));
  return readFileSync(path, 'utf8');
}

/**
 * Opens the keys of a process, making those that do not exist yet. Throws where a renewal was begun and not completed,
 * because rows may be under the new key already; not for whoever is renewing the key in that file.
 */
export function openKeys(keysDir: string, process: string, renewing?: string): Keys {
  const directory = join(keysDir, process);
  const shared = join(keysDir, 'public');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  mkdirSync(shared, { recursive: true });
  const begun = readdirSync(directory).find((file) => file.endsWith(NEXT) && file !== `${renewing}${NEXT}`);
  if (begun) {
    const again = `npm run keys:renew -- ${process} ${begun.split('.')[0]}`;
    throw new Error(`A renewal of a key of ${process} was not completed. Run it again: ${again}`);
  }

  const signing = openPair(directory, 'signing.pem', join(shared, `${process}.pem`));
  const agreement = openPair(directory, 'agreement.pem', join(shared, `${process}.agreement.pem`));

  const published = new Map<string, FollowedFile<KeyObject>>();
  const publicKeyIn = (file: string): KeyObject => {
    let followed = published.get(file);
    if (!followed) published.set(file, (followed = new FollowedFile(join(shared, file), createPublicKey)));
    return followed.get();
  };
  const agreed = new Map<string, { publicKey: KeyObject; secret: Buffer }>();
  const secrets = new Map<string, Buffer>();
  return {
    process,
    directory,
    signing,
    publicKeyOf: (other) => publicKeyIn(`${other}.pem`),
    agreedWith(other, purpose) {
      const publicKey = publicKeyIn(`${other}.agreement.pem`);
      const names = [process, other].sort().join(' ');
      const known = agreed.get(`${purpose} ${names}`);
      if (known?.publicKey === publicKey) return known.secret;
      const point = diffieHellman({ privateKey: agreement, publicKey });
      const secret = Buffer.from(hkdfSync('sha256', point, '', `adal ${purpose} ${names}`, 32));
      agreed.set(`${purpose} ${names}`, { publicKey, secret });
      return secret;
    },
    secret(name) {
      let secret = secrets.get(name);
      if (!secret) {
        secret = Buffer.from(readOrMake(directory, `${name}.key`), 'base64');
        // Shorter, it was cut off while it was written or copied, and could be guessed.
        if (secret.length !== SECRET_BYTES) throw new Error(`${join(directory, name)}.key is spoilt`);
        secrets.set(name, secret);
      }
      return secret;
    },
  };
}
