import { CompiledExecutor, type Planner, PlannerProcess } from '../executor/index';
import { HttpServer } from '../http/server';
import type { PlainArguments } from './arguments';
import { PlainHandler } from './handler';
import { readSupergraph } from './supergraphFile';
import { PlainTransport } from './transport';

/** Requests get this long to end when the gateway stops. */
const DRAIN_MS = 5_000;

const SIMPLEST = { text: '{__typename}', labels: new Set<string>(), percentage: 0 };

export interface PlainGateway {
  url: string;
  stop(): Promise<void>;
}

/** Serves a supergraph without sign-in. Throws an error for the terminal. */
export async function startPlainGateway(
  { supergraph: file, host, port, labels }: PlainArguments,
  /** Any supergraph may come: a planner that ends over one must not end the gateway. */
  plannerFor: (sdl: string) => Planner = (sdl) => new PlannerProcess(sdl),
): Promise<PlainGateway> {
  const supergraph = readSupergraph(file);
  const transports = new Map(
    supergraph.subgraphs.map(({ name, url }) => [name, new PlainTransport(name, url)]),
  );
  const planner = plannerFor(supergraph.sdl);
  // Whoever finds the port open is answered at once: the first would wait for a planner that is still being loaded.
  await planner.plan(SIMPLEST).catch(() => undefined);
  const executor = new CompiledExecutor({ supergraph, transports, labels, planner });
  const { listener } = new PlainHandler(executor);
  const first = await HttpServer.listen(listener, host === 'localhost' ? '127.0.0.1' : host, port);
  const servers = [first];
  // Some clients mean ::1 by localhost. Not every machine has it.
  const second =
    host === 'localhost' && (await HttpServer.listen(listener, '::1', first.port).catch(() => false));
  if (second instanceof HttpServer) servers.push(second);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${first.port}`,
    stop: async () => {
      await Promise.all(servers.map((server) => server.drain(DRAIN_MS)));
      await Promise.all([...transports.values()].map((transport) => transport.close()));
      await executor.dispose();
    },
  };
}
