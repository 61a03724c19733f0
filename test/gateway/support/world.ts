import './sameRealm';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SubgraphName } from '../../../server/contracts/events';
import type { Role } from '../../../server/contracts/roles';
import {
  type GatewayConfig,
  type GatewayParts,
  gatewayStore,
  HttpTransport,
  InProcessTransport,
  type RunningGateway,
  startGateway,
  type SubgraphTransport,
} from '../../../server/gateway';
import { Browser } from '../../../server/gateway/cli/browser';
import { fillSignIn } from '../../../server/gateway/cli/signIn';
import { composedFiles, writeSchemaFiles } from '../../../server/gateway/graph/schemaFiles';
import {
  createClock,
  createLog,
  InProcessEvents,
  type Keys,
  openKeys,
  RunningSubgraph,
  Store,
  SubgraphServer,
} from '../../../server/kernel';
import { builtInspector } from './builtInspector';
import { freePort } from './freePort';
import { definitions } from './subgraphs';

export interface WorldOptions {
  transport?: 'in-process' | 'http';
  /** Of the gateway; a file of its own unless given. */
  databaseUrl?: string;
  config?: Partial<GatewayConfig>;
  /** Where the gateway reaches a subgraph, where that is not where it is. */
  reachedAt?: Partial<Record<SubgraphName, string>>;
  inspectorFor?: GatewayParts['inspectorFor'];
  /** Where lines of the log go; nowhere unless given. */
  logTo?: string[];
}

export interface StaffChange {
  roles?: Role[];
  temporaryRoles?: { role: Role; until: string }[];
  disabled?: boolean;
  language?: 'kk' | 'ru' | 'en';
}

/** A gateway over three small subgraphs, in a directory of its own, with the demo realm. */
export class World {
  private version = 1;

  private constructor(
    readonly url: string,
    readonly directory: string,
    readonly keys: Keys,
    /** The gateway's own database. */
    readonly store: Store,
    readonly gateway: RunningGateway,
    readonly running: ReadonlyMap<SubgraphName, RunningSubgraph>,
    readonly servers: ReadonlyMap<SubgraphName, SubgraphServer>,
  ) {}

  static async open(options: WorldOptions = {}): Promise<World> {
    const { transport = 'in-process', databaseUrl, config, reachedAt, logTo } = options;
    const { inspectorFor = builtInspector } = options;
    const directory = mkdtempSync(join(tmpdir(), 'adal-gateway-'));
    const keysDir = join(directory, 'keys');
    const schemaDir = join(directory, 'schema');
    const port = await freePort();
    const settings = {
      dataDir: directory,
      keysDir,
      publicUrl: `http://localhost:${port}`,
      demo: true,
      printSpoolDir: directory,
      bankOutDir: directory,
    };
    const clock = createClock();
    const log = createLog(logTo ? 'info' : 'silent', 'test', { write: (line) => void logTo?.push(line) });
    const keys = openKeys(keysDir, 'gateway');
    const running = new Map<SubgraphName, RunningSubgraph>();
    const servers = new Map<SubgraphName, SubgraphServer>();
    for (const definition of definitions) {
      const { name } = definition;
      const store = await Store.open(definition, `sqlite:${join(directory, `${name}.db`)}`);
      const around = {
        store,
        keys: openKeys(keysDir, name),
        clock,
        settings,
        log,
        transport: new InProcessEvents(),
      };
      const subgraph = await RunningSubgraph.start(definition, around);
      running.set(name, subgraph);
      if (transport === 'http') servers.set(name, await SubgraphServer.start(subgraph, '127.0.0.1', 0));
    }
    const sdl = [...running.values()].map(({ name, schema }) => ({ name, sdl: schema.sdl }));
    writeSchemaFiles(schemaDir, composedFiles(sdl));
    const transports = [...running].map(([name, subgraph]): SubgraphTransport =>
      transport === 'http'
        ? new HttpTransport(name, new URL(reachedAt?.[name] ?? servers.get(name)!.url), keys)
        : new InProcessTransport(subgraph),
    );
    const store = await Store.open(gatewayStore, databaseUrl ?? `sqlite:${join(directory, 'gateway.db')}`);
    const gateway = await startGateway({
      config: {
        ...settings,
        host: 'localhost',
        port,
        schemaDir,
        panelDir: join(directory, 'panel'),
        trustProxy: false,
        ...config,
      },
      keys,
      store,
      transports,
      clock,
      log,
      inspectorFor,
    });
    return new World(settings.publicUrl, directory, keys, store, gateway, running, servers);
  }

  /** What the directory tells the gateway of a member of staff. */
  async publishStaff(account: string, change: StaffChange = {}): Promise<void> {
    await this.publish('staff', account, {
      account,
      staffId: `staff-of-${account}`,
      name: `Name of ${account}`,
      roles: ['DUTY_OFFICER'],
      temporaryRoles: [],
      departments: ['*'],
      disabled: false,
      language: 'ru',
      clearedUntil: null,
      ...change,
    });
  }

  async publishAgency(clientId: string, active = true): Promise<void> {
    await this.publish('agency', clientId, {
      clientId,
      agencyId: `agency-of-${clientId}`,
      code: clientId.toUpperCase(),
      kind: 'COURT',
      nameKk: 'Сот',
      nameRu: 'Суд',
      nameEn: 'Court',
      active,
    });
  }

  /** A browser in which the account signed in at the provider's own page. */
  async signIn(account: string): Promise<Browser> {
    const browser = new Browser(this.url);
    await this.goThrough(browser, '/auth/login?returnTo=/done', account);
    return browser;
  }

  /** Opens an address that leads to the provider, fills in its form and comes back; the last answer. */
  async goThrough(browser: Browser, start: string, account: string): Promise<Response> {
    const page = await browser.follow(await browser.get(start));
    return browser.follow(await fillSignIn(browser, page, account), (url) => url.pathname === '/done');
  }

  /** A GraphQL call as the panel makes it. */
  async ask(browser: Browser, query: string, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await browser.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url, 'x-adal-csrf': '1', ...headers },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  }

  /** A GraphQL call with a bearer token. */
  async askWith(token: string, query: string, options: BearerOptions = {}): Promise<Answer> {
    const { path = '/graphql', headers = {}, variables } = options;
    const response = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  }

  async close(): Promise<void> {
    await this.gateway.stop();
    for (const server of this.servers.values()) await server.stop();
    for (const subgraph of this.running.values()) await subgraph.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async publish(kind: 'staff' | 'agency', key: string, data: Record<string, unknown>): Promise<void> {
    const payload = { kind, key, version: this.version++, data };
    await this.gateway.receive({ eventId: randomUUID(), type: 'reference.published', payload });
  }
}

interface BearerOptions {
  path?: string;
  headers?: Record<string, string>;
  variables?: Record<string, unknown>;
}

export interface Answer {
  status: number;
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** The codes of an answer's errors. */
export function codesOf({ errors = [] }: Answer): unknown[] {
  return errors.map(({ extensions }) => extensions?.code);
}
