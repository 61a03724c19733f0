import type { Config } from '../config';
import type { SubgraphName } from '../contracts/events';
import {
  type Clock,
  createLog,
  type EventTransport,
  openKeys,
  RunningSubgraph,
  Store,
  type SubgraphDefinition,
} from '../kernel';
import { casework } from '../subgraphs/casework';
import { directory } from '../subgraphs/directory';
import {
  keyringDefinition,
  openVault,
  protectionEntities,
  protectionMigrations,
  protectionSubgraph,
} from '../subgraphs/protection';
import { rewards } from '../subgraphs/rewards';

/** Opens a subgraph's database and keys, and starts it. */
export async function openSubgraph(
  name: SubgraphName,
  config: Config,
  clock: Clock,
  transport: EventTransport,
): Promise<RunningSubgraph> {
  if (name === 'protection') return openProtection(config, clock, transport);
  const definition = { directory, casework, rewards }[name];
  const store = await Store.open(definition, config.databaseUrls[name]);
  return start(definition, store, config, clock, transport);
}

/** The vault has a second database for its keyring, and opens before it answers. */
async function openProtection(
  config: Config,
  clock: Clock,
  transport: EventTransport,
): Promise<RunningSubgraph> {
  const data = { name: 'protection', entities: protectionEntities, migrations: protectionMigrations };
  const store = await Store.open(data, config.databaseUrls.protection);
  const keyringStore = await Store.open(keyringDefinition, config.databaseUrls.keyring);
  const keys = openKeys(config.keysDir, 'protection');
  const vault = openVault({ store, keyringStore, keys, settings: config });
  return start(protectionSubgraph(vault), store, config, clock, transport, [keyringStore]);
}

function start(
  definition: SubgraphDefinition,
  store: Store,
  config: Config,
  clock: Clock,
  transport: EventTransport,
  furtherStores: Store[] = [],
): Promise<RunningSubgraph> {
  return RunningSubgraph.start(definition, {
    store,
    furtherStores,
    keys: openKeys(config.keysDir, definition.name),
    clock,
    settings: config,
    log: createLog(config.logLevel, definition.name),
    transport,
  });
}
