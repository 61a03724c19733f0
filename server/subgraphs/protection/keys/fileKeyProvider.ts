import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal, unseal } from './aead';
import type { KeyProvider } from './keyProvider';

const KEK_LENGTH = 32;
const OTHERS = 0o077;

/**
 * Key-encryption key in a file of its own, mode 0600, made at first use. For demonstration and small installations:
 * whoever can read the file and the keyring can open the vault. Throws where others may read the file.
 */
export function openFileKeyProvider(directory: string): KeyProvider {
  const kek = readOrMake(join(directory, 'kek.key'));
  const kekId = createHash('sha256').update(kek).digest('base64url').slice(0, 8);
  const associatedWith = (context: string) => JSON.stringify(['adal.wrap.v1', kekId, context]);
  return {
    name: 'file',
    isOpen: () => true,
    async wrap(key, context) {
      return `${kekId}.${seal(kek, key, associatedWith(context)).toString('base64url')}`;
    },
    async unwrap(wrapped, context) {
      const [by, sealed] = wrapped.split('.');
      if (by !== kekId || !sealed) throw new Error('wrapped by another key-encryption key');
      return unseal(kek, Buffer.from(sealed, 'base64url'), associatedWith(context));
    },
  };
}

function readOrMake(file: string): Buffer {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(KEK_LENGTH).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (process.platform !== 'win32' && (statSync(file).mode & OTHERS) !== 0) {
    throw new Error('the key-encryption key may be read by others: set its mode to 0600');
  }
  const kek = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (kek.length !== KEK_LENGTH) throw new Error('the key-encryption key is not 32 bytes long');
  return kek;
}
