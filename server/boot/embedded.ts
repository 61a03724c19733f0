import { type Config, subgraphNames } from '../config';
import type { SubgraphName } from '../contracts/events';
import { gatewayStore, InProcessTransport, startGateway } from '../gateway';
import { createClock, createLog, InProcessEvents, openKeys, type RunningSubgraph, Store } from '../kernel';
import { openSubgraph } from './openSubgraph';
import { publishReference } from './publishReference';

export interface Running {
  url: string;
  /** Of the gateway alone: serves the schema that is on disk. */
  reload?(): Promise<boolean>;
  stop(): Promise<void>;
}

/** Everything in one process: the same parts and checks as apart, calls and events without a network. */
export async function startEmbedded(config: Config): Promise<Running> {
  const clock = createClock(config.clockFrom);
  const events = new InProcessEvents();
  const running = {} as Record<SubgraphName, RunningSubgraph>;
  openKeys(config.keysDir, 'gateway');
  for (const name of subgraphNames) {
    running[name] = await openSubgraph(name, config, clock, events);
    events.register(name, running[name]);
  }
  const { eventsListener: _apart, ...inOne } = config;
  const gateway = await startGateway({
    config: inOne,
    keys: openKeys(config.keysDir, 'gateway'),
    store: await Store.open(gatewayStore, config.databaseUrls.gateway),
    transports: subgraphNames.map((name) => new InProcessTransport(running[name])),
    clock,
    log: createLog(config.logLevel, 'gateway'),
  });
  events.register('gateway', gateway);
  await publishReference(running.directory, config);
  return {
    url: gateway.url,
    async stop() {
      await gateway.stop();
      for (const name of [...subgraphNames].reverse()) await running[name].stop();
    },
  };
}
