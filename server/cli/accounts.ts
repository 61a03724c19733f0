import 'reflect-metadata';
import { type Config, readConfig } from '../config';
import { refusalText } from '../contracts/refusals';
import { distributedDatabases } from '../database/distributed';
import { createClock, createLog, Executive, type Keys, openKeys, Outbox, Refusal, Store } from '../kernel';
import {
  directory,
  type NewAccount,
  registerFirstAdministrators,
  sealAccounts,
} from '../subgraphs/directory';
import { ACCOUNTS_KEY } from '../subgraphs/directory/staffMember/account';
import { StaffMember, staffSeal } from '../subgraphs/directory/staffMember/staffMember.entity';
import { host } from './host';

const USAGE = `npm run accounts -- first ACCOUNT "NAME" ACCOUNT "NAME" [--distributed]
    opens the first two administrators' accounts; the panel opens all others
npm run accounts -- seal [--yes] [--distributed]
    lists every account with its roles, and marks those that were changed past the system or under another key;
    with --yes seals them as they stand and publishes them anew`;

const UNSEALED = 'NOT SEALED';

function administrator(account: string, name: string): NewAccount {
  return {
    account,
    name,
    position: 'системалық әкімші / администратор системы',
    workPhone: '1424',
    departmentCode: 'CENTRAL',
    roles: ['SYS_ADMIN'],
    departments: ['*'],
    language: 'ru',
  };
}

/** Enters the first two administrators; resolves to the lines to print. Refuses ADMINISTRATORS_EXIST. */
export async function enterFirst(executive: Executive, names: readonly string[]): Promise<string[]> {
  const [account = '', name = '', account2 = '', name2 = ''] = names;
  const sound = [account, account2].every((text) => /^[a-z][a-z0-9.-]{1,30}[a-z0-9]$/.test(text));
  if (names.length !== 4 || !sound || account === account2 || name.length < 2 || name2.length < 2) {
    throw new Error(USAGE);
  }
  await executive.run(host, registerFirstAdministrators, {
    idempotencyKey: `first-${Date.now()}`,
    accounts: [administrator(account, name), administrator(account2, name2)],
  });
  return [`${account} and ${account2} are administrators: each confirms what the other asks for.`];
}

/** Lists the accounts, marks those whose rows do not bear the seal, and seals all when told to. */
export async function seal(
  executive: Executive,
  store: Store,
  keys: Pick<Keys, 'secret'>,
  yes: boolean,
): Promise<string[]> {
  const everybody = await store.read.find(StaffMember, { order: { account: 'ASC' } });
  const key = keys.secret(ACCOUNTS_KEY);
  const unsealed = new Set(everybody.filter((member) => !staffSeal.holds(key, member)));
  const lines = everybody.map((member) => {
    const { account, disabled, roles } = member;
    const mark = (unsealed.has(member) ? UNSEALED : '').padEnd(UNSEALED.length);
    return [mark, account.padEnd(24), disabled ? 'closed' : 'open  ', roles.join(' ')].join(' ');
  });
  const count = `${lines.length} accounts, ${unsealed.size} of them not sealed`;
  if (!yes) return [...lines, `${count}; nothing was done. With --yes they are sealed as they stand.`];
  await executive.run(host, sealAccounts, { idempotencyKey: `seal-${Date.now()}` });
  return [...lines, `${count} before: all sealed and published anew.`];
}

async function main(args: string[]): Promise<void> {
  const config = readConfig(process.env);
  if (args.includes('--distributed')) {
    config.databaseUrls = distributedDatabases(config.keysDir);
  }
  const [act, ...names] = args.filter((arg) => !arg.startsWith('--'));
  await withDirectory(config, async (executive, store, keys) => {
    if (act !== 'first' && act !== 'seal') throw new Error(USAGE);
    const lines =
      act === 'first'
        ? await enterFirst(executive, names)
        : await seal(executive, store, keys, args.includes('--yes'));
    console.log(lines.join('\n'));
  });
}

/** The directory's own way of acting, over its database; what it tells others is sent by the directory when it runs. */
async function withDirectory(
  config: Config,
  work: (executive: Executive, store: Store, keys: Keys) => Promise<void>,
): Promise<void> {
  const { name, entities, migrations } = directory;
  const keys = openKeys(config.keysDir, name);
  const store = await Store.open({ name, entities, migrations }, config.databaseUrls.directory);
  const silent = { deliver: () => Promise.reject(new Error('the directory itself sends this')) };
  const outbox = new Outbox(store, silent, createLog(config.logLevel, name), keys.secret('outbox'));
  await outbox.stop();
  const parts = { clock: createClock(config.clockFrom), keys, settings: config, services: {} };
  try {
    await work(new Executive(store, parts, outbox), store, keys);
  } finally {
    await store.close();
  }
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error instanceof Refusal ? refusalText(error.code, 'en') : error.message);
    process.exitCode = 1;
  });
}
