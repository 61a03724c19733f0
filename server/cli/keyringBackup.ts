import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config';
import { distributedDatabases } from '../database/distributed';
import { Store } from '../kernel';
import {
  keyringDefinition,
  removeKeyringCopy,
  restoreKeyringCopy,
  takeKeyringCopy,
} from '../subgraphs/protection';

const USAGE = 'usage: npm run keyring:backup -- [--restore | --remove] [--distributed] DIRECTORY';

/**
 * `npm run keyring:backup -- DIRECTORY` puts a copy of the keyring in the place of the last one there; with `--restore`
 * it fills an empty keyring from that copy, with `--remove` it takes the copy away. `--distributed` takes the keyring
 * that `npm run start:distributed` made for itself. Run it beside the vault or without it.
 */
async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      restore: { type: 'boolean' },
      remove: { type: 'boolean' },
      distributed: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const [named, ...others] = positionals;
  if (!named || others.length > 0 || (values.restore && values.remove)) throw new Error(USAGE);
  const { databaseUrls, keysDir } = readConfig(process.env);
  const { keyring } = values.distributed ? distributedDatabases(keysDir) : databaseUrls;
  // A keyring that is made by looking for it would be an empty one.
  if (!values.restore) await (await Store.openReadOnly(keyringDefinition, keyring)).close();
  const store = await Store.open(keyringDefinition, keyring);
  const directory = resolve(named);
  try {
    if (values.restore) {
      console.log(`${await restoreKeyringCopy(store, directory)} keys restored`);
    } else if (values.remove) {
      await removeKeyringCopy(store, directory);
      console.log('The copy was removed.');
    } else {
      const { keys, sha256 } = await takeKeyringCopy(store, directory);
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
