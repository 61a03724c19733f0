import '../gateway/support/sameRealm';
import { openSubgraph } from '../../server/boot/openSubgraph';
import { publishReference } from '../../server/boot/publishReference';
import { untilReady } from '../../server/client/ready';
import { type Config, readConfig, type StoreName, subgraphNames } from '../../server/config';
import type { ProcessName, SubgraphName } from '../../server/contracts/events';
import { roles } from '../../server/contracts/roles';
import { gatewayStore, InProcessTransport, startGateway } from '../../server/gateway';
import {
  createClock,
  createLog,
  type Delivery,
  InProcessEvents,
  openKeys,
  RunningSubgraph,
  Store,
} from '../../server/kernel';
import {
  keyringDefinition,
  openVault,
  protectionEntities,
  protectionMigrations,
  protectionSubgraph,
  type VaultParts,
} from '../../server/subgraphs/protection';
import { builtInspector } from '../gateway/support/builtInspector';
import { scratchEnvironment } from '../../server/topology/launch';

/** Settings of an installation on free ports, with its files in `dataDir` and its rows in the given databases. */
export async function wholeConfig(dataDir: string, urls: Record<StoreName, string>): Promise<Config> {
  const databases = Object.entries(urls).map(([name, url]) => [`DATABASE_URL_${name.toUpperCase()}`, url]);
  const { eventsListener: _apart, ...config } = readConfig({
    ...(await scratchEnvironment(dataDir)),
    ...Object.fromEntries(databases),
    ...{ LOG_LEVEL: 'silent', RATE_LIMIT_ACCOUNT: '1000000', RATE_LIMIT_ADDRESS: '1000000' },
    COST_BUDGETS: roles.map((role) => `${role}=10000000`).join(),
  });
  return config;
}

/** All subgraphs and the gateway over their real databases, with a vault that does not take its time. */
export async function startWhole(config: Config, tempo: Pick<VaultParts, 'epochs' | 'rotationGraceMs'>) {
  const clock = createClock();
  const within = new InProcessEvents();
  /** Processes that events do not reach for now. */
  const deaf = new Set<ProcessName>();
  const events = {
    async deliver(to: ProcessName, delivery: Delivery) {
      if (deaf.has(to)) throw new Error(`${to} cannot be reached`);
      await within.deliver(to, delivery);
    },
  };
  openKeys(config.keysDir, 'gateway');
  const store = await Store.open(
    { name: 'protection', entities: protectionEntities, migrations: protectionMigrations },
    config.databaseUrls.protection,
  );
  const keyringStore = await Store.open(keyringDefinition, config.databaseUrls.keyring);
  const keys = openKeys(config.keysDir, 'protection');
  const vault = openVault({ store, keyringStore, keys, settings: config, ...tempo });
  const running = {} as Record<SubgraphName, RunningSubgraph>;
  for (const name of subgraphNames) {
    running[name] =
      name === 'protection'
        ? await RunningSubgraph.start(protectionSubgraph(vault), {
            ...{ store, furtherStores: [keyringStore], keys, clock, settings: config, transport: events },
            log: createLog('silent', name),
          })
        : await openSubgraph(name, config, clock, events);
    within.register(name, running[name]);
  }
  const gateway = await startGateway({
    ...{ config, clock, keys: openKeys(config.keysDir, 'gateway'), log: createLog('silent', 'gateway') },
    inspectorFor: builtInspector,
    store: await Store.open(gatewayStore, config.databaseUrls.gateway),
    transports: subgraphNames.map((name) => new InProcessTransport(running[name])),
  });
  within.register('gateway', gateway);
  await publishReference(running.directory, config);
  await untilReady(gateway.url);
  return {
    ...{ url: gateway.url, running, vault, store, keyringStore, deaf },
    async stop() {
      await gateway.stop();
      for (const name of subgraphNames.toReversed()) await running[name].stop();
    },
  };
}

export type WholeSystem = Awaited<ReturnType<typeof startWhole>>;
