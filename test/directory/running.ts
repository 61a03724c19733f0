import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProcessName } from '../../server/contracts/events';
import type { Role } from '../../server/contracts/roles';
import {
  createClock,
  createLog,
  type Delivery,
  issueViewer,
  openKeys,
  RunningSubgraph,
  type Settings,
  Store,
  type ViewerClaims,
} from '../../server/kernel';
import { directory, publishReferenceData } from '../../server/subgraphs/directory';
import { BreakGlass, breakGlassSeal } from '../../server/subgraphs/directory/breakGlass/breakGlass.entity';
import {
  RoleRequest,
  roleRequestSeal,
} from '../../server/subgraphs/directory/roleRequest/roleRequest.entity';
import { ACCOUNTS_KEY } from '../../server/subgraphs/directory/staffMember/account';
import type { TestDatabase } from '../support/databases';

/** Below the time of a test: who waits in vain is told what for. */
const PATIENCE_MS = 200_000;

export interface Answer {
  data?: Record<string, never> | null;
  /** Codes of the errors, in order. */
  codes: string[];
  fields: Record<string, string>[];
}

/** A directory at work on an empty database, and what it told others. */
export class DirectoryUnderTest {
  readonly delivered: (Delivery & { destination: ProcessName })[] = [];
  running: RunningSubgraph;
  private gatewayKeys: ReturnType<typeof openKeys>;
  private cleanUp: () => Promise<void>;

  static async start(
    open: () => Promise<TestDatabase>,
    more: Partial<Settings> = {},
  ): Promise<DirectoryUnderTest> {
    const test = new DirectoryUnderTest();
    const dataDir = mkdtempSync(join(tmpdir(), 'adal-directory-'));
    const keysDir = join(dataDir, 'keys');
    const { url, drop } = await open();
    const { name, entities, migrations } = directory;
    test.gatewayKeys = openKeys(keysDir, 'gateway');
    test.running = await RunningSubgraph.start(directory, {
      store: await Store.open({ name, entities, migrations }, url),
      keys: openKeys(keysDir, 'directory'),
      clock: createClock(new Date('2026-03-02T05:00:00Z')),
      settings: {
        dataDir,
        keysDir,
        publicUrl: 'http://localhost',
        demo: true,
        printSpoolDir: dataDir,
        bankOutDir: dataDir,
        ...more,
      },
      log: createLog('silent', 'directory'),
      transport: {
        deliver: async (destination, delivery) => void test.delivered.push({ destination, ...delivery }),
      },
    });
    test.cleanUp = async () => {
      await drop();
      rmSync(dataDir, { recursive: true });
    };
    return test;
  }

  get executive() {
    return this.running.executive;
  }

  get read() {
    return this.running.around.store.read;
  }

  publish() {
    return publishReferenceData(this.executive);
  }

  /** Asks as a viewer whom the gateway signed for. */
  async ask(viewer: ViewerClaims, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const token = await issueViewer(this.gatewayKeys, viewer, 'directory');
    const { data, errors = [] } = await this.running.execute({ query, variables }, token);
    return {
      data: data as Answer['data'],
      codes: errors.map(({ extensions, message }) => (extensions.code as string) ?? message),
      fields: errors.flatMap(({ extensions }) =>
        extensions.fields ? [extensions.fields as Record<string, string>] : [],
      ),
    };
  }

  /** What one destination was told, once everything under way has arrived. */
  async toldTo(destination: ProcessName) {
    await this.settle(
      async () => (await this.read.query('SELECT seq FROM outbox_event LIMIT 1')).length === 0,
    );
    return this.delivered
      .filter((delivery) => delivery.destination === destination)
      .map(
        ({ payload }) =>
          payload as { kind: string; key: string; version: number; data: Record<string, unknown> },
      );
  }

  /** Lets workers and outbox run until the condition holds. */
  async settle(condition: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!(await condition())) {
      if (Date.now() > end) throw new Error('it did not happen in time');
      this.running.outbox.nudge();
      this.running.nudgeWorkers();
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  auditOf(action: string): Promise<{ subjectId: string; details: string; actor: string }[]> {
    return this.read.query(`SELECT actor, subjectId, details FROM audit_entry WHERE action = '${action}'`);
  }

  /** What somebody with the database's password does, past the system. */
  write(sql: string): Promise<unknown> {
    return this.running.around.store.write((manager) => manager.query(sql));
  }

  /** The row as it were had its deadline been a moment ago. */
  async backdate(table: 'role_request' | 'break_glass', id: string): Promise<void> {
    const key = this.running.around.keys.secret(ACCOUNTS_KEY);
    const past = new Date(Date.now() - 1000);
    await this.running.around.store.write(async (manager) => {
      if (table === 'role_request') {
        const row = await manager.findOneByOrFail(RoleRequest, { id });
        row.expiresAt = past;
        await manager.update(RoleRequest, { id }, { expiresAt: past, mac: roleRequestSeal.of(key, row) });
      } else {
        const row = await manager.findOneByOrFail(BreakGlass, { id });
        row.endsAt = past;
        await manager.update(BreakGlass, { id }, { endsAt: past, mac: breakGlassSeal.of(key, row) });
      }
    });
  }

  /** Waits until it holds, with the workers at work. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    for (let i = 0; i < 1200; i++) {
      this.running.nudgeWorkers();
      if (await holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`it did not come about: ${String(holds)}`);
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await this.cleanUp();
  }
}

export function staffViewer(roles: Role[], more: Partial<ViewerClaims> = {}): ViewerClaims {
  return { id: 'staff-1', kind: 'staff', name: 'n', roles, departments: ['*'], language: 'en', ...more };
}

export function partnerViewer(agencyId: string): ViewerClaims {
  return {
    id: 'some-client',
    kind: 'partner',
    name: 'n',
    roles: ['PARTNER_AGENCY'],
    departments: [],
    agencyId,
    language: 'ru',
  };
}

export const publicViewer: ViewerClaims = {
  id: 'public',
  kind: 'public',
  name: 'public',
  roles: [],
  departments: [],
  language: 'kk',
};

/** An administrator who has just shown his second factor. */
export const admin = (more: Partial<ViewerClaims> = {}) =>
  staffViewer(['SYS_ADMIN'], { id: 'staff-admin', stepUpAt: Date.now(), ...more });
