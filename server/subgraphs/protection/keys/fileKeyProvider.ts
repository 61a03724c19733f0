import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFile, replaceFile } from '../../../kernel';
import { KekRing, newKek } from './kekRing';
import type { KeyProvider } from './keyProvider';

const OTHERS = 0o077;

/**
 * Key-encryption keys in a file of their own, mode 0600, made at first use: one a line, the newest first. For
 * demonstration and small installations: whoever can read the file and the keyring can open the vault. Throws where
 * others may read the file.
 */
export function openFileKeyProvider(directory: string): KeyProvider {
  const file = join(directory, 'kek.key');
  let ring = new KekRing(readOrMake(file));
  const keep = (keks: readonly Buffer[]) => {
    replaceFile(file, textOf(keks));
    ring = new KekRing(keks);
  };
  return {
    name: 'file',
    isOpen: () => true,
    wrap: async (key, context) => ring.wrap(key, context),
    unwrap: async (wrapped, context) => ring.unwrap(wrapped, context),
    currentKek: () => ring.current,
    async addKek() {
      keep([newKek(), ...ring.all]);
      return ring.current;
    },
    async retireKeks(needed) {
      keep(ring.newestAnd(needed));
    },
    close: async () => undefined,
  };
}

function readOrMake(file: string): Buffer[] {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) makeFile(file, textOf([newKek()]));
  if (process.platform !== 'win32' && (statSync(file).mode & OTHERS) !== 0) {
    throw new Error('the key-encryption key may be read by others: set its mode to 0600');
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Buffer.from(line, 'base64'));
}

function textOf(keks: readonly Buffer[]): string {
  return `${keks.map((kek) => kek.toString('base64')).join('\n')}\n`;
}
