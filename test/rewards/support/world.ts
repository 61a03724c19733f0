import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { EventPayloads, EventType } from '../../../server/contracts/events';
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
  type ViewerClaims,
} from '../../../server/kernel';
import { rewards } from '../../../server/subgraphs/rewards';
import type { TestDatabase } from '../../support/databases';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Data = Record<string, any>;
/** Below the time of a test: who waits in vain is told what for. */
const PATIENCE_MS = 200_000;
export interface Answer {
  data: Data;
  /** Codes of the errors, in order. */
  codes: string[];
}

/** Rewards at work on a database of its own, with the vault's ear beside it: what it is told is kept. */
export async function openWorld(database: TestDatabase, now = '2026-09-01T06:00:00Z') {
  const dataDir = mkdtempSync(join(tmpdir(), 'adal-rewards-'));
  const settings: Settings = {
    dataDir,
    keysDir: join(dataDir, 'keys'),
    publicUrl: 'http://localhost:4000',
    demo: true,
    printSpoolDir: join(dataDir, 'print-spool'),
    bankOutDir: join(dataDir, 'bank-out'),
  };
  const gateway = openKeys(settings.keysDir, 'gateway');
  const store = await Store.open(rewards, database.url);
  const told: Delivery[] = [];
  const transport = new InProcessEvents();
  transport.register('protection', { receive: async (delivery) => void told.push(delivery) });
  const clock = { time: createClock(new Date(now)), now: () => clock.time.now() };
  const running = await RunningSubgraph.start(rewards, {
    store,
    keys: openKeys(settings.keysDir, 'rewards'),
    clock,
    settings,
    log: createLog('silent', 'rewards'),
    transport,
  });

  const world = {
    ...{ running, store, told },
    /** Moves business time to an instant; it ticks on from there. */
    setClock(instant: string): void {
      clock.time = createClock(new Date(instant));
    },
    async ask(viewer: ViewerClaims, query: string, variables: Data = {}): Promise<Answer> {
      const token = await issueViewer(gateway, viewer, 'rewards');
      const { data, errors } = await running.execute({ query, variables }, token);
      return {
        data: data ?? {},
        codes: (errors ?? []).map(({ extensions, message }) => String(extensions.code ?? message)),
      };
    },
    tell: <T extends EventType>(type: T, payload: EventPayloads[T], eventId: string = randomUUID()) =>
      running.receive({ eventId, type, payload }),
    toldOf: <T extends EventType>(type: T) =>
      told.filter((delivery) => delivery.type === type).map(({ payload }) => payload as EventPayloads[T]),
    /** Waits until the vault was told an event of a type that says all of `about`; answers with the last such. */
    async heard<T extends EventType>(
      type: T,
      about: Partial<EventPayloads[T]> = {},
    ): Promise<EventPayloads[T]> {
      const all = () => world.toldOf(type).filter((told) => isDeepStrictEqual({ ...told, ...about }, told));
      await world.settle(() => all().length > 0);
      return all().at(-1)!;
    },
    /** Waits until the condition holds. */
    async settle(condition: () => boolean): Promise<void> {
      const end = Date.now() + PATIENCE_MS;
      while (!condition()) {
        if (Date.now() > end) throw new Error('it did not happen in time');
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    },
    async close(): Promise<void> {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
      await database.drop();
    },
  };
  await tellReferenceData(world);
  return world;
}

export type World = Awaited<ReturnType<typeof openWorld>>;

async function tellReferenceData({ tell }: Pick<World, 'tell'>): Promise<void> {
  const rates = {
    '2016-01-01': 2121,
    '2024-01-01': 3692,
    '2025-01-01': 3932,
    '2026-01-01': 4325,
    '2027-01-01': 4600,
  };
  for (const [effectiveFrom, amount] of Object.entries(rates)) {
    const data = { effectiveFrom, amount, purpose: 'ALL', status: 'verified', withdrawn: false };
    await tell('reference.published', { kind: 'mci', key: `${effectiveFrom}:ALL`, version: 1, data });
  }
  await tell('reference.published', {
    kind: 'organization',
    key: '2025-06-30',
    version: 1,
    data: {
      validFrom: '2025-06-30',
      validTo: null,
      ...{ nameKk: 'Қызмет', nameRu: 'Служба', nameEn: 'Service' },
      ...{ addressKk: 'Астана қаласы', addressRu: 'г. Астана', addressEn: 'Astana' },
      phone: '1424',
    },
  });
  for (const code of ['71', '75']) {
    const data = {
      nameKk: `Департамент ${code}`,
      nameRu: `Департамент ${code}`,
      nameEn: `Department ${code}`,
    };
    await tell('reference.published', { kind: 'department', key: code, version: 1, data });
  }
}

/** A member of staff with a fresh second factor. */
export function staff(id: string, role: ViewerClaims['roles'][number], departments = ['*']): ViewerClaims {
  return {
    ...{ id, kind: 'staff', name: `Name of ${id}`, roles: [role], departments, language: 'en' },
    stepUpAt: Date.now(),
  };
}

export const secretary = staff('secretary', 'REWARD_SECRETARY');
export const members = [1, 2, 3, 4, 5, 6].map((n) => staff(`member${n}`, 'REWARD_COMMITTEE'));
export const finance = staff('finance', 'FINANCE_OFFICER');
export const finance2 = staff('finance2', 'FINANCE_OFFICER');

type CourtActTold = EventPayloads['courtAct.recorded'];

/** Tells rewards of a court act: by default a conviction of a serious crime in force on 1 September 2026. */
export async function recordCourtAct(
  { tell }: Pick<World, 'tell'>,
  about: Partial<CourtActTold> = {},
): Promise<CourtActTold> {
  const act: CourtActTold = {
    courtActId: randomUUID(),
    reportId: randomUUID(),
    alias: `alias-${randomUUID()}`,
    actNumber: `1-${randomUUID().slice(0, 8)}`,
    kind: 'CONVICTION',
    inForceOn: '2026-09-01',
    offenceCode: 'CC-366-3-1',
    gravity: 'SERIOUS',
    isCorruption: true,
    departmentCode: '71',
    language: 'ru',
    ...about,
  };
  await tell('courtAct.recorded', act);
  return act;
}
