import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProcessName, SubgraphName } from '../../../server/contracts/events';
import { enterDemoStaff, demoRegistrar } from '../../../server/demo/staff';
import {
  createClock,
  createLog,
  type Delivery,
  InProcessEvents,
  issueViewer,
  openKeys,
  RunningSubgraph,
  type Settings,
  Store,
  type SubgraphDefinition,
  type ViewerClaims,
} from '../../../server/kernel';
import { type Envelope, type Identity, sealIdentity, type SealingKey } from '../../../server/sealing';
import { casework } from '../../../server/subgraphs/casework';
import { directory, publishReferenceData } from '../../../server/subgraphs/directory';
import {
  ensureSealingRoot,
  keyringDefinition,
  openVault,
  protectionEntities,
  protectionMigrations,
  protectionSubgraph,
} from '../../../server/subgraphs/protection';
import type { TestDatabase } from '../../support/databases';
import { as } from './people';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Data = Record<string, any>;
export interface Answer {
  data: Data;
  /** Codes of the errors, in order. */
  codes: string[];
  errors: readonly { message: string; extensions: Data }[];
}
type Options = { now?: string; database?: TestDatabase; termProfile?: Settings['termProfile'] };

/**
 * Casework at work between the real directory and the real vault, each on databases of its own. Rewards and
 * the gateway are only listened for: what they are told is kept.
 */
export async function openWorld(options: Options = {}) {
  const { now = '2026-03-02T05:15:00Z', database, termProfile = 'CPC_48' } = options;
  const dataDir = mkdtempSync(join(tmpdir(), 'adal-casework-'));
  const settings: Settings = {
    dataDir,
    keysDir: join(dataDir, 'keys'),
    publicUrl: 'http://localhost:4000',
    demo: true,
    printSpoolDir: join(dataDir, 'print-spool'),
    bankOutDir: join(dataDir, 'bank-out'),
    termProfile,
  };
  const gateway = openKeys(settings.keysDir, 'gateway');
  const clock = { time: createClock(new Date(now)), now: () => clock.time.now() };
  const events = new InProcessEvents();
  const told: (Delivery & { to: ProcessName })[] = [];
  for (const to of ['rewards', 'gateway'] as const) {
    events.register(to, { receive: async (delivery) => void told.push({ to, ...delivery }) });
  }
  const file = (name: string) => `sqlite:${join(dataDir, `${name}.db`)}`;
  const start = async (definition: SubgraphDefinition, store: Store, furtherStores: Store[] = []) => {
    const running = await RunningSubgraph.start(definition, {
      ...{ store, furtherStores, clock, settings },
      keys: openKeys(settings.keysDir, definition.name),
      log: createLog('silent', definition.name),
      transport: events,
    });
    events.register(definition.name, running);
    return running;
  };

  const reports = await start(casework, await Store.open(casework, database?.url ?? file('casework')));
  const keyring = await Store.open(keyringDefinition, file('keyring'));
  const vaultData = { name: 'protection', entities: protectionEntities, migrations: protectionMigrations };
  const vaultStore = await Store.open(vaultData, file('protection'));
  const keys = openKeys(settings.keysDir, 'protection');
  const vault = openVault({ store: vaultStore, keyringStore: keyring, keys, settings });
  const protection = await start(protectionSubgraph(vault), vaultStore, [keyring]);
  const office = await start(directory, await Store.open(directory, file('directory')));
  const running = { casework: reports, protection, directory: office };
  await publishReferenceData(office.executive);
  await enterDemoStaff((command, input) => office.executive.run(demoRegistrar(), command, input));

  const askOf = (name: keyof typeof running) => ask(name);
  function ask(name: keyof typeof running) {
    return async (viewer: string | ViewerClaims, query: string, variables: Data = {}): Promise<Answer> => {
      const claims = typeof viewer === 'string' ? as(viewer) : viewer;
      const token = await issueViewer(gateway, claims, name);
      const { data, errors = [] } = await running[name].execute({ query, variables }, token);
      return {
        data: data ?? {},
        codes: errors.map(({ extensions, message }) => (extensions.code as string | undefined) ?? message),
        errors: errors,
      };
    };
  }

  const world = {
    ...{ running, settings, dataDir, told, clock, events, vault },
    store: reports.around.store,
    ask: askOf('casework'),
    askVault: askOf('protection'),
    /** Moves business time to an instant; it ticks on from there. */
    setClock(instant: string): void {
      clock.time = createClock(new Date(instant));
    },
    /** Seals an identity as a browser would. */
    async seal(identity: Identity, binding: string): Promise<Envelope & { binding: string }> {
      const wanted = '{ sealingKey { keyId publicKey suite notAfter certificate } }';
      const { data } = await askOf('protection')('duty', wanted);
      const root = ensureSealingRoot(settings.keysDir);
      return { ...(await sealIdentity(identity, data.sealingKey as SealingKey, root, binding)), binding };
    },
    /** Lets workers and outboxes run until the condition holds. */
    async settle(condition: () => boolean | Promise<boolean>, patienceMs = 200_000): Promise<void> {
      const end = Date.now() + patienceMs;
      while (!(await condition())) {
        if (Date.now() > end) throw new Error('it did not happen in time');
        for (const { outbox } of Object.values(running)) outbox.nudge();
        protection.nudgeWorkers();
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    },
    /** Waits until nothing is on its way. */
    async quiet(): Promise<void> {
      const empty = async ({ around }: RunningSubgraph) =>
        (await around.store.read.query('SELECT seq FROM outbox_event LIMIT 1')).length === 0;
      await world.settle(async () => (await Promise.all(Object.values(running).map(empty))).every(Boolean));
    },
    /** Every row of casework but its audit, as text, table by table. */
    dump: () => dumpOf(reports.around.store),
    async close(): Promise<void> {
      await Promise.all(Object.values(running).map((subgraph) => subgraph.stop()));
      await database?.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  await world.settle(async () => (await vault.sealingKeys.current()) !== null);
  await world.quiet();
  return world;
}

export type World = Awaited<ReturnType<typeof openWorld>>;
export type WorldSubgraph = Extract<SubgraphName, keyof World['running']>;

const UNCHANGED = new Set(['audit_entry', 'audit_head', 'migration']);

async function dumpOf(store: Store): Promise<Record<string, unknown[]>> {
  const tables = store.read.dataSource.entityMetadatas.map(({ tableName }) => tableName).sort();
  const dump: Record<string, unknown[]> = {};
  for (const table of tables.filter((name) => !UNCHANGED.has(name))) {
    dump[table] = await store.read.query(`SELECT * FROM ${table} ORDER BY 1, 2`);
  }
  return dump;
}
