import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { becomeSoleOwner } from '../boot/soleOwner';
import { type Config, readConfig } from '../config';
import type { ProcessName } from '../contracts/events';
import { distributedDatabases } from '../database/distributed';
import { gatewayKeys, gatewayStore } from '../gateway';
import {
  auditFile,
  createClock,
  type Renewing,
  renewStagedKey,
  renewVouchingKey,
  type SealedRows,
  Store,
  type StoreDefinition,
  waitingEvents,
} from '../kernel';
import { casework } from '../subgraphs/casework';
import { directory, directoryKeys } from '../subgraphs/directory';
import { protectionEntities, protectionKeys, protectionMigrations } from '../subgraphs/protection';
import { rewards } from '../subgraphs/rewards';
import { distributedDir } from '../topology/distributedDir';
import { host } from './host';

const USAGE = 'usage: npm run keys:renew -- PROCESS KEY [--distributed]';

/** Rows that somebody else wrote, in the line that is printed. */
const MOST_NAMED = 20;

/** The store of each process, and those of its keys that no other process has, each with the rows under it. */
const processes: Record<ProcessName, StoreDefinition & { own: Record<string, readonly SealedRows[]> }> = {
  directory: { ...directory, own: directoryKeys },
  casework: { ...casework, own: {} },
  protection: {
    name: 'protection',
    entities: protectionEntities,
    migrations: protectionMigrations,
    own: protectionKeys,
  },
  rewards: { ...rewards, own: {} },
  gateway: { ...gatewayStore, own: gatewayKeys },
};

/** What every process has. */
const common = { outbox: [waitingEvents], idempotency: [], cursor: [], agreement: [] };

/**
 * Gives a stopped process a new key in the place of one of its own; resolves to the line to print. Throws for a key that
 * is not renewed in this way, and where database or keys are not there.
 */
export async function renewKey(name: string, key: string, config: Config): Promise<string> {
  const definition = Object.hasOwn(processes, name) ? processes[name as ProcessName] : undefined;
  if (!definition) throw new Error(`${name} is no process: ${Object.keys(processes).join(', ')} are`);
  const staged: Record<string, readonly SealedRows[]> = { ...common, ...definition.own };
  const renewable = ['signing', 'audit', ...Object.keys(staged)];
  if (!renewable.includes(key)) {
    throw new Error(`${name} has no key "${key}" that is renewed here: ${renewable.join(', ')} are`);
  }
  const file = key === 'signing' || key === 'agreement' ? `${key}.pem` : `${key}.key`;
  for (const needed of ['signing.pem', 'audit.key', file]) {
    const path = join(config.keysDir, name, needed);
    if (!existsSync(path)) {
      throw new Error(`There is no ${path}: it was never used, or KEYS_DIR is another.`);
    }
  }
  const url = config.databaseUrls[name as ProcessName];
  // A database that is made by looking for it would be an empty one.
  await (await Store.openReadOnly(definition, url)).close();
  const store = await Store.open(definition, url);
  const renewing: Renewing = {
    process: name,
    store,
    keysDir: config.keysDir,
    checkpointFile: auditFile(config.dataDir, name),
    clock: createClock(config.clockFrom),
    operator: host,
  };
  try {
    return key === 'signing' || key === 'audit'
      ? await renewVouching(renewing, key)
      : await renewStaged(renewing, file, staged[key]);
  } finally {
    await store.close();
  }
}

async function renewVouching(renewing: Renewing, key: 'signing' | 'audit'): Promise<string> {
  return (await renewVouchingKey(renewing, key))
    ? `${renewing.process} has a new key "${key}". The former one only verifies what came before.`
    : `The renewal that was cut short is completed: ${renewing.process} has had a new key "${key}" since.`;
}

async function renewStaged(renewing: Renewing, file: string, tables: readonly SealedRows[]): Promise<string> {
  const { rows, unsound } = await renewStagedKey(renewing, file, tables);
  const sealed = tables.length === 0 ? '' : ` ${rows} rows were sealed anew.`;
  const named = unsound.slice(0, MOST_NAMED).join(', ') + (unsound.length > MOST_NAMED ? ', ...' : '');
  const left = `${unsound.length} were not written by ${renewing.process} and stay refused: ${named}.`;
  const told = `${renewing.process} has a new key "${file.split('.')[0]}".${sealed}`;
  return unsound.length === 0 ? told : `${told} ${left}`;
}

/** Throws where the keys belong to two installations: one would be left with the former key. */
export function requireOneInstallation(dataDir: string, name: string): void {
  const files = [dataDir, distributedDir(dataDir)].map((folder) => auditFile(folder, name));
  if (!files.every((file) => existsSync(file))) return;
  throw new Error(
    `${files.join(' and ')} are vouched for by one key. Give each topology a DATA_DIR of its own, or remove one of the two.`,
  );
}

/** `npm run keys:renew -- PROCESS KEY [--distributed]`, with the process stopped. */
async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { distributed: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [name, key, ...others] = positionals;
  if (!name || !key || others.length > 0) throw new Error(USAGE);
  // What is written here is for this user alone, as it is where the server writes it.
  process.umask(0o077);
  const config = readConfig(process.env);
  requireOneInstallation(config.dataDir, name);
  if (values.distributed) {
    config.dataDir = distributedDir(config.dataDir);
    config.databaseUrls = distributedDatabases(config.keysDir);
  }
  if (Object.hasOwn(processes, name))
    becomeSoleOwner(
      config.dataDir,
      [name as ProcessName],
      'A key is renewed while its process stands still.',
    );
  console.log(await renewKey(name, key, config));
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
