import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type StoreName, storeNames, subgraphNames } from '../config';
import { provisionDatabases } from '../database/provision';
import { openKeys } from '../kernel';
import { ensureSealingRoot } from '../subgraphs/protection';

/** Whose folder of keys a store's URL is put into. */
const ownerOf = (store: StoreName): string => (store === 'keyring' ? 'protection' : store);

/** The password in a file, made at first use. Readable by whoever may see the folder. */
function passwordIn(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o444, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

/** Makes what five separate processes need before their first start: keys, databases, and each store's URL. */
async function prepareStores(keysDir: string, adminHost: string, adminPasswordFile: string): Promise<void> {
  for (const name of [...subgraphNames, 'gateway']) openKeys(keysDir, name);
  ensureSealingRoot(keysDir);
  const adminUrl = `mysql://root:${passwordIn(adminPasswordFile)}@${adminHost}`;
  const secrets = join(dirname(adminPasswordFile), 'databases.json');
  const urls = await provisionDatabases(adminUrl, 'adal_', secrets);
  for (const store of storeNames) {
    writeFileSync(join(keysDir, ownerOf(store), `${store}.url`), urls[store], { mode: 0o600 });
  }
}

/**
 * For installations in containers. `prepare.js password FILE` makes the database administrator's password;
 * `prepare.js stores HOST:PORT FILE` makes keys under `KEYS_DIR`, databases on that server, and files
 * `KEYS_DIR/<process>/<store>.url`. Safe to repeat.
 */
async function main([what, ...args]: string[]): Promise<void> {
  const { KEYS_DIR: keysDir } = process.env;
  if (what === 'password' && args.length === 1) passwordIn(args[0]);
  else if (what === 'stores' && args.length === 2 && keysDir) await prepareStores(keysDir, args[0], args[1]);
  else throw new Error('usage: prepare.js password FILE | KEYS_DIR=... prepare.js stores HOST:PORT FILE');
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
