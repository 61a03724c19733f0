import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  destinations,
  type EventPayloads,
  type EventType,
  type ProcessName,
} from '../../../server/contracts/events';
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
} from '../../../server/kernel';
import {
  keyringDefinition,
  openVault,
  protectionEntities,
  protectionMigrations,
  protectionSubgraph,
  type VaultParts,
} from '../../../server/subgraphs/protection';
import type { TestDatabase } from '../../support/databases';
import type { SealingKey } from '../../../server/sealing';
import { ensureSealingRoot } from '../../../server/subgraphs/protection';
import { takeRootOffline } from './offlineRoot';

type Options = Partial<
  Pick<Settings, 'smtpUrl' | 'mailFrom' | 'keyProvider' | 'keyShares' | 'pkcs11' | 'pbxUrl'>
> &
  Pick<VaultParts, 'provider' | 'epochs' | 'rotationGraceMs'> & {
    openDatabase?: () => Promise<TestDatabase>;
    /** Business time at the start; it ticks on from there. The machine's unless given. */
    now?: Date;
    /** The root's private key is on another machine: an officer carries requests and certificates. */
    rootOffline?: boolean;
  };
interface Answer<D> {
  data?: D | null;
  errors?: readonly { extensions: Record<string, unknown> }[];
}

/** A vault of its own with real databases, whose messages to other subgraphs are kept for looking at. */
export async function openWorld(options: Options = {}) {
  const { openDatabase, provider, epochs, rotationGraceMs, now, rootOffline, ...given } = options;
  const dataDir = mkdtempSync(join(tmpdir(), 'adal-vault-'));
  const settings: Settings = {
    dataDir,
    keysDir: join(dataDir, 'keys'),
    publicUrl: 'http://localhost:4000',
    demo: true,
    printSpoolDir: join(dataDir, 'print-spool'),
    bankOutDir: join(dataDir, 'bank-out'),
    ...given,
  };
  const gateway = openKeys(settings.keysDir, 'gateway');
  const keys = openKeys(settings.keysDir, 'protection');
  const officer = rootOffline
    ? takeRootOffline(settings.keysDir, keys.directory, join(dataDir, 'safe'))
    : null;
  const inFile = async (name: string): Promise<TestDatabase> => ({
    url: `sqlite:${join(dataDir, name)}`,
    drop: async () => undefined,
  });
  const [data, keyringData] = [
    await (openDatabase ?? (() => inFile('protection.db')))(),
    await (openDatabase ?? (() => inFile('keyring.db')))(),
  ];
  const keyringStore = await Store.open(keyringDefinition, keyringData.url);
  const definition = { name: 'protection', entities: protectionEntities, migrations: protectionMigrations };
  const store = await Store.open(definition, data.url);
  const vault = openVault({ store, keyringStore, keys, settings, provider, epochs, rotationGraceMs });
  const told: Delivery[] = [];
  const logged: string[] = [];
  const log = createLog('info', 'protection', { write: (line) => void logged.push(line) });
  const running = await RunningSubgraph.start(protectionSubgraph(vault), {
    store,
    keys,
    clock: createClock(now),
    settings,
    log,
    transport: {
      // An event with two destinations is told twice and kept once, and so is one that is told again.
      async deliver(to: ProcessName, delivery: Delivery) {
        if (to !== destinations[delivery.type][0]) return;
        if (!told.some(({ eventId }) => eventId === delivery.eventId)) told.push(delivery);
      },
    },
  });

  const ask = async <D extends object>(viewer: Partial<ViewerClaims>, query: string, variables = {}) => {
    const token = await issueViewer(gateway, claims(viewer), 'protection');
    return (await running.execute({ query, variables }, token)) as Answer<D>;
  };
  const tell = <T extends EventType>(type: T, payload: EventPayloads[T], eventId = randomUUID()) =>
    running.receive({ eventId, type, payload });
  const toldOf = <T extends EventType>(type: T) =>
    told.filter((delivery) => delivery.type === type).map(({ payload }) => payload as EventPayloads[T]);

  await until(async () => {
    running.nudgeWorkers();
    await officer?.carryCertificates();
    // A vault whose secret is yet to be shared has no keys.
    return given.keyProvider === 'shares' || (await vault.sealingKeys.current()) !== null;
  });
  return {
    ...{ running, vault, store, keyringStore, settings, dataDir, told, toldOf, tell, ask, logged },
    root: ensureSealingRoot(settings.keysDir),
    officer,
    async sealingKey(): Promise<SealingKey> {
      const { data } = await ask<{ sealingKey: SealingKey }>(
        duty,
        '{ sealingKey { keyId publicKey suite notAfter certificate } }',
      );
      return data!.sealingKey;
    },
    /** Lets workers and outbox run until the condition holds. */
    settle: (condition: () => boolean | Promise<boolean>, patienceMs?: number) =>
      until(() => {
        running.nudgeWorkers();
        return condition();
      }, patienceMs),
    async close() {
      await running.stop();
      await keyringStore.close();
      await data.drop();
      await keyringData.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

export const duty: Partial<ViewerClaims> = { id: 'duty', roles: ['DUTY_OFFICER'] };
export const protection: Partial<ViewerClaims> = {
  id: 'protection',
  roles: ['PROTECTION_OFFICER'],
  clearedUntil: '2099-12-31',
};
export const stranger: Partial<ViewerClaims> = { id: 'public', kind: 'public', roles: [], departments: [] };

function claims(viewer: Partial<ViewerClaims>): ViewerClaims {
  return { id: 'x', kind: 'staff', name: 'x', roles: [], departments: ['*'], language: 'en', ...viewer };
}

export async function until(
  condition: () => boolean | Promise<boolean>,
  patienceMs = 120_000,
): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
