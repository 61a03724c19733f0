import { type Config, subgraphNames } from '../config';
import type { ProcessName, SubgraphName } from '../contracts/events';
import { gatewayStore, HttpTransport, startGateway } from '../gateway';
import { createClock, createLog, HttpEvents, openKeys, Store, SubgraphServer } from '../kernel';
import type { Running } from './embedded';
import { openSubgraph } from './openSubgraph';
import { publishReference } from './publishReference';

/** One process of the distributed topology. */
export function startApart(process: ProcessName, config: Config): Promise<Running> {
  return process === 'gateway' ? startGatewayApart(config) : startSubgraphApart(process, config);
}

async function startSubgraphApart(name: SubgraphName, config: Config): Promise<Running> {
  const events = new HttpEvents(openKeys(config.keysDir, name), config.processUrls, config.tls);
  const running = await openSubgraph(name, config, createClock(config.clockFrom), events);
  const { hostname, port } = new URL(config.processUrls[name]);
  const server = await SubgraphServer.start(running, hostname, Number(port), config.tls);
  if (name === 'directory') await publishReference(running, config);
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await running.stop();
      await events.close();
    },
  };
}

async function startGatewayApart(config: Config): Promise<Running> {
  const keys = openKeys(config.keysDir, 'gateway');
  return startGateway({
    config,
    keys,
    store: await Store.open(gatewayStore, config.databaseUrls.gateway),
    transports: subgraphNames.map(
      (name) => new HttpTransport(name, new URL(config.processUrls[name]), keys, config.tls),
    ),
    clock: createClock(config.clockFrom),
    log: createLog(config.logLevel, 'gateway'),
  });
}
