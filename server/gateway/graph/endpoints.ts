import type { Log } from '../../kernel';
import type { SubgraphTransport } from '../transports/transport';
import { type Contract, contractNames } from './contracts';
import { Endpoint } from './endpoint';
import { RouterExecutor } from './routerExecutor';
import { readContracts } from './schemaFiles';

export type Endpoints = Record<Contract, Endpoint>;

/** Both contracts from the committed schema, started. No subgraph is asked. */
export async function startEndpoints(
  schemaDir: string,
  transports: ReadonlyMap<string, SubgraphTransport>,
  log: Log,
): Promise<Endpoints> {
  const composed = readContracts(schemaDir);
  const started = contractNames.map(async (name) => {
    const executor = await RouterExecutor.create(composed[name].supergraph, transports);
    const endpoint = new Endpoint(composed[name], executor, log);
    await endpoint.start();
    return [name, endpoint] as const;
  });
  return Object.fromEntries(await Promise.all(started)) as Endpoints;
}
