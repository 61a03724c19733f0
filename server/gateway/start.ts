import { answerEvent, createListener, type Delivery, type Log, Viewer } from '../kernel';
import { Callers } from './callers/caller';
import type { GatewayConfig } from './config';
import { type Endpoints, startEndpoints } from './graph/endpoints';
import { readSubgraphs } from './graph/schemaFiles';
import { SchemaWatch } from './graph/schemaWatch';
import { LiveRoutes } from './http/liveRoutes';
import { createRouter } from './http/router';
import { type Bounds, HttpServer } from './http/server';
import { Guard } from './limits/guard';
import { limits, times } from './limits/limits';
import { Rates, USUAL_RATES } from './limits/rates';
import { Memory } from './memory';
import type { GatewayParts } from './parts';
import { createRealm } from './realm/realm';
import { type RouteParts, gatewayFallback, gatewayRoutes, graphPaths } from './routes';
import { SignInAudit } from './signIn/audit';
import { OpenId } from './signIn/openId';
import { traceTo } from './tracing/openTelemetry';
import { TracedTransport } from './tracing/tracedTransport';
import type { SubgraphTransport } from './transports/transport';
import { TrustedDocuments } from './trusted/trustedDocuments';

/** Requests get this long to end when the gateway stops. */
const DRAIN_MS = 8_000;

export interface RunningGateway {
  url: string;
  /** Takes an event of a subgraph in the same process. */
  receive(delivery: Delivery): Promise<void>;
  /** Reads the committed schema anew, without a request noticing. False where it cannot be served or is the same. */
  reload(): Promise<boolean>;
  stop(): Promise<void>;
}

/** Starts the gateway: reads the committed schema, opens its doors, and never waits for a subgraph. */
export async function startGateway(parts: GatewayParts): Promise<RunningGateway> {
  const { config, keys, store, clock, log } = parts;
  const tracer = config.traceEndpoint ? traceTo(config.traceEndpoint) : undefined;
  const transports = new Map(
    parts.transports.map((transport): [string, SubgraphTransport] => [
      transport.subgraph,
      tracer ? new TracedTransport(transport) : transport,
    ]),
  );
  const memory = new Memory({ store, keys, clock, settings: config, log });
  const trusted = config.trustedDocuments
    ? await TrustedDocuments.open(store, config.panelDir, log)
    : undefined;
  const rates = new Rates(config.rates ?? USUAL_RATES);
  const guard = createGuard(config, memory, rates, trusted);
  const endpoints = await startEndpoints({ ...parts, transports, guard, rates });
  const audit = new SignInAudit(memory.executive);
  const own: { server?: HttpServer } = {};
  let stopping = false;
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
  const callers = new Callers(memory.accounts, memory.sessions, rates, () => openId.trust());
  const routeParts: RouteParts = {
    ...{ ...parts, transports, endpoints, memory, audit, realm, openId, callers },
    ...{ guard, rates, trusted, tracer, isStopping: () => stopping },
  };
  const live = new LiveRoutes(gatewayRoutes(routeParts), () => stopEndpoints(endpoints, log));
  const schema = watchSchema(routeParts, live);
  const router = createRouter(live.routes, gatewayFallback(routeParts), {
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    metricsToken: config.metricsToken,
    bare: graphPaths,
    transports: parts.transports,
    log,
  });
  own.server = await HttpServer.listen(router, config.host, config.port, undefined, publicBounds(config));
  const events = config.eventsListener && (await listenForEvents(parts, memory));
  return {
    url: config.publicUrl,
    receive: (delivery) => memory.receive(delivery),
    reload: () => schema.now(),
    stop: async () => {
      stopping = true;
      await Promise.all([schema.stop(), own.server?.drain(DRAIN_MS), events?.drain(DRAIN_MS)]);
      await live.close();
      await Promise.all(parts.transports.map((transport) => transport.close()));
      trusted?.stop();
      await tracer?.stop();
      await memory.stop();
    },
  };
}

/** Behind a proxy of ours, all connections come from its address. */
function publicBounds({ trustProxy }: GatewayConfig): Bounds {
  const connectionsPerAddress = trustProxy ? Infinity : limits.connectionsPerAddress;
  return { ...limits, ...times, connectionsPerAddress };
}

function createGuard(
  config: GatewayConfig,
  { executive }: Memory,
  rates: Rates,
  trusted: TrustedDocuments | undefined,
): Guard {
  return new Guard({
    rates,
    trusted,
    openSchema: config.demo,
    budgets: config.costBudgets ?? new Map<string, number>(),
    noteDenied: (viewer, field) =>
      executive.audit(new Viewer(viewer), [
        { action: 'denied', details: { field, code: 'MISSING_PERMISSION' } },
      ]),
  });
}

/** Serves the schema that is on disk from now on; requests under way end with the one they began with. */
function watchSchema(parts: RouteParts, live: LiveRoutes): SchemaWatch {
  const { config, log } = parts;
  let served = fingerprint(config.schemaDir);
  const reload = async (): Promise<boolean> => {
    const found = fingerprint(config.schemaDir);
    if (found === served) return false;
    const endpoints = await startEndpoints(parts);
    try {
      // Texts that were known have to be looked through anew.
      await endpoints.staff.warm();
      live.replace(gatewayRoutes({ ...parts, endpoints }), () => stopEndpoints(endpoints, log));
    } catch (error) {
      await stopEndpoints(endpoints, log);
      throw error;
    }
    served = found;
    return true;
  };
  return new SchemaWatch(config.schemaDir, reload, log);
}

/** What the schema on disk is known by. */
function fingerprint(schemaDir: string): string {
  return JSON.stringify(readSubgraphs(schemaDir));
}

async function stopEndpoints(endpoints: Endpoints, log: Log): Promise<void> {
  try {
    await Promise.all(Object.values(endpoints).map((endpoint) => endpoint.stop()));
  } catch (error) {
    log.error({ err: error }, 'a schema that is no longer served could not be ended');
  }
}

/** Events of other processes have a door of their own, which is not the public one. */
function listenForEvents({ config, keys, log }: GatewayParts, memory: Memory): Promise<HttpServer> {
  const { host, port } = config.eventsListener!;
  return HttpServer.listen(
    createListener(async (request, response) => {
      if (request.method === 'POST' && request.url === '/events') {
        await answerEvent(memory, keys, request, response, log);
      } else {
        response.writeHead(404).end();
      }
    }, log),
    host,
    port,
    config.tls,
  );
}
