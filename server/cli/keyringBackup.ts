import { resolve } from 'node:path';
import { readConfig } from '../config';
import { Store } from '../kernel';
import { keyringDefinition, restoreKeyringCopy, takeKeyringCopy } from '../subgraphs/protection';

/**
 * `npm run keyring:backup -- DIRECTORY` puts a copy of the keyring in the place of the last one there; with `--restore`
 * it fills an empty keyring from that copy. Run it beside the vault or without it.
 */
async function main(args: string[]): Promise<void> {
  const restore = args.includes('--restore');
  const [directory, ...others] = args.filter((arg) => arg !== '--restore');
  if (!directory || others.length > 0)
    throw new Error('usage: npm run keyring:backup -- [--restore] DIRECTORY');
  const store = await Store.open(keyringDefinition, readConfig(process.env).databaseUrls.keyring);
  try {
    if (restore) {
      console.log(`${await restoreKeyringCopy(store, resolve(directory))} keys restored`);
    } else {
      const { keys, sha256 } = await takeKeyringCopy(store, resolve(directory));
      console.log(`${keys} keys copied, SHA-256 ${sha256}`);
    }
  } finally {
    await store.close();
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
