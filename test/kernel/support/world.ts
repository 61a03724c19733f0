import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SubgraphName } from '../../../server/contracts/events';
import {
  auditFile,
  type Clock,
  createClock,
  createLog,
  type EventTransport,
  InProcessEvents,
  issueViewer,
  openKeys,
  parkedEventResolver,
  RunningSubgraph,
  type Settings,
  Store,
  type SubgraphDefinition,
  type Subscriptions,
  Viewer,
  type ViewerClaims,
} from '../../../server/kernel';
import type { TestDatabase } from '../../support/databases';
import { Folder, FolderResolver, FolderTable } from './folder';

interface Options {
  name?: SubgraphName;
  subscriptions?: Subscriptions;
  transport?: EventTransport;
  clock?: Clock;
  /** Keys and audit files of several subgraphs lie together where they are to know each other. */
  dataDir?: string;
}

type Answer = {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: Record<string, any>;
  /** Codes of the errors, in order. */
  codes: string[];
  errors: readonly { message: string; extensions: Record<string, unknown> }[];
};

/** A subgraph of folders at work on a database of its own. */
export async function openWorld(database: TestDatabase, options: Options = {}) {
  const { name = 'casework', subscriptions = {}, clock = createClock() } = options;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'adal-kernel-'));
  const settings: Settings = {
    dataDir,
    keysDir: join(dataDir, 'keys'),
    publicUrl: 'http://localhost:4000',
    demo: true,
    printSpoolDir: dataDir,
    bankOutDir: dataDir,
    termProfile: 'CPC_48',
  };
  const gateway = openKeys(settings.keysDir, 'gateway');
  const definition: SubgraphDefinition = {
    name,
    entities: [Folder],
    migrations: [FolderTable],
    lifecycles: [],
    resolvers: [FolderResolver, parkedEventResolver(name)],
    orphanedTypes: [],
    references: {},
    subscriptions,
  };
  const store = await Store.open(definition, database.url);
  const keys = openKeys(settings.keysDir, name);
  const running = await RunningSubgraph.start(definition, {
    store,
    keys,
    clock,
    settings,
    log: createLog('silent', name),
    transport: options.transport ?? new InProcessEvents(),
  });
  const tables = () => dump(store);
  return {
    ...{ running, store, keys, gateway, settings, tables },
    checkpoints: auditFile(dataDir, name),
    async ask(viewer: ViewerClaims, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
      const token = await issueViewer(gateway, viewer, name);
      const { data, errors = [] } = await running.execute({ query, variables }, token);
      return {
        data: data ?? {},
        codes: errors.map(({ extensions, message }) => (extensions.code as string | undefined) ?? message),
        errors,
      };
    },
    /** What the audit says, in the order of writing. */
    async audit() {
      type Row = { actor: string; action: string; subjectId: string; details: string };
      const rows: Row[] = await store.read.query(
        'SELECT actor, action, subjectId, details FROM audit_entry ORDER BY at, id',
      );
      return rows.map(({ details, ...row }) => ({ ...row, details: JSON.parse(details) as object }));
    },
    async close(): Promise<void> {
      await running.stop();
      await database.drop();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

export function claims(id: string, more: Partial<ViewerClaims> = {}): ViewerClaims {
  return { id, kind: 'staff', name: id, roles: [], departments: ['*'], language: 'en', ...more };
}

export const viewer = (id: string, more: Partial<ViewerClaims> = {}) => new Viewer(claims(id, more));

const told = 'SELECT eventId, destination, stream, type, payload FROM outbox_event ORDER BY seq';

/** Every row of every table but the audit's, for comparing before and after; of an event, what it says. */
async function dump({ read }: Store): Promise<Record<string, object[]>> {
  return {
    folder: await read.query('SELECT * FROM folder ORDER BY id'),
    idempotency_key: await read.query('SELECT * FROM idempotency_key ORDER BY 1, 2'),
    outbox_event: await read.query(told),
    inbox_event: await read.query('SELECT * FROM inbox_event ORDER BY 1'),
  };
}

/** The code of the refusal, or what else came of it. */
export async function outcome(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'done',
    (error: Error & { code?: string }) => error.code ?? error.message,
  );
}

export async function until(
  condition: () => boolean | Promise<boolean>,
  patienceMs = 120_000,
): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
