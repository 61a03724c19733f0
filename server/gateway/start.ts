import { answerEvent, type Clock, type Delivery, type Keys, type Log, type Store } from '../kernel';
import { Callers } from './callers/caller';
import type { GatewayConfig } from './config';
import { type Endpoints, startEndpoints } from './graph/endpoints';
import { createRouter } from './http/router';
import { HttpServer } from './http/server';
import { Memory } from './memory';
import { createRealm } from './realm/realm';
import { type RouteParts, gatewayFallback, gatewayRoutes } from './routes';
import { SignInAudit } from './signIn/audit';
import { OpenId } from './signIn/openId';
import type { SubgraphTransport } from './transports/transport';

/** Requests get this long to end when the gateway stops. */
const DRAIN_MS = 8_000;

export interface GatewayParts {
  config: GatewayConfig;
  keys: Keys;
  /** Opened from `gatewayStore`; closed by the gateway when it stops. */
  store: Store;
  /** The way to each subgraph, by its name. */
  transports: readonly SubgraphTransport[];
  clock: Clock;
  log: Log;
}

export interface RunningGateway {
  url: string;
  /** Takes an event of a subgraph in the same process. */
  receive(delivery: Delivery): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the gateway: reads the committed schema, opens its doors, and never waits for a subgraph. */
export async function startGateway(parts: GatewayParts): Promise<RunningGateway> {
  const { config, keys, store, clock, log } = parts;
  const transports = new Map(parts.transports.map((transport) => [transport.subgraph, transport]));
  const endpoints = await startEndpoints(config.schemaDir, transports, log);
  const memory = new Memory({ store, keys, clock, settings: config, log });
  const audit = new SignInAudit(memory.executive);
  const own: { server?: HttpServer } = {};
  const realm = config.openId
    ? undefined
    : await createRealm({
        publicUrl: config.publicUrl,
        keysDir: config.keysDir,
        keys,
        store,
        log,
        attempts: memory.attempts,
        audit,
        ownOrigin: () => own.server?.loopback ?? config.publicUrl,
      });
  const openId = new OpenId(realm?.openId ?? config.openId!);
  const callers = new Callers(store, memory.sessions, () => openId.trust());
  const routeParts: RouteParts = { ...parts, transports, endpoints, memory, audit, realm, openId, callers };
  const router = createRouter(gatewayRoutes(routeParts), gatewayFallback(routeParts), {
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    log,
  });
  own.server = await HttpServer.listen(router, config.host, config.port);
  const events = config.eventsListener && (await listenForEvents(parts, memory));
  return {
    url: config.publicUrl,
    receive: (delivery) => memory.receive(delivery),
    stop: async () => {
      await Promise.all([own.server?.drain(DRAIN_MS), events?.drain(DRAIN_MS)]);
      await stopEndpoints(endpoints);
      await Promise.all(parts.transports.map((transport) => transport.close()));
      await memory.stop();
    },
  };
}

async function stopEndpoints(endpoints: Endpoints): Promise<void> {
  await Promise.all(Object.values(endpoints).map((endpoint) => endpoint.stop()));
}

/** Events of other processes have a door of their own, which is not the public one. */
function listenForEvents({ config, keys, log }: GatewayParts, memory: Memory): Promise<HttpServer> {
  const { host, port } = config.eventsListener!;
  return HttpServer.listen(
    (request, response) => {
      if (request.method === 'POST' && request.url === '/events') {
        void answerEvent(memory, keys, request, response, log);
      } else {
        response.writeHead(404).end();
      }
    },
    host,
    port,
  );
}
