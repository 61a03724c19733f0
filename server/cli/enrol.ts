import 'reflect-metadata';
import { type Config, readConfig } from '../config';
import { distributedDatabases } from '../database/distributed';
import { createClock, createLog, Executive, openKeys, Outbox, Store, systemViewer } from '../kernel';
import { issueEnrolmentCode, protectionEntities, protectionMigrations } from '../subgraphs/protection';

/**
 * Makes a one-time code by which an account enrols a passkey with the vault, and notes it in the vault's audit. Needs
 * the vault's keys and database: whoever runs this on the vault's host is the second person. Throws a Refusal.
 */
export async function enrolmentCodeFor(account: string, config: Config): Promise<string> {
  const definition = { name: 'protection', entities: protectionEntities, migrations: protectionMigrations };
  const store = await Store.open(definition, config.databaseUrls.protection);
  try {
    const keys = openKeys(config.keysDir, 'protection');
    const log = createLog('silent', 'protection');
    // The code is told to nobody by event: the outbox only has to be there.
    const outbox = new Outbox(store, { deliver: () => Promise.resolve() }, log, keys.secret('outbox'));
    const clock = createClock(config.clockFrom);
    const executive = new Executive(store, { clock, keys, settings: config, services: {} }, outbox);
    return await executive.transact(systemViewer('protection'), (ctx) => issueEnrolmentCode(ctx, account));
  } finally {
    await store.close();
  }
}

/** `npm run enrol -- <account> [--distributed]`, on the vault's host. */
async function main(args: string[]): Promise<void> {
  const [account] = args.filter((arg) => !arg.startsWith('--'));
  if (!account) throw new Error('Name the account: npm run enrol -- <account>');
  const config = readConfig(process.env);
  if (args.includes('--distributed')) {
    config.databaseUrls = distributedDatabases(config.keysDir);
  }
  console.log(await enrolmentCodeFor(account, config));
  console.error(`Hand this code to ${account} in person. It enrols one passkey, within a day.`);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: Error & { code?: string }) => {
    console.error(error.code ? `${error.code}: the vault gives no code for this account` : error.message);
    process.exitCode = 1;
  });
}
