import type { Log } from '../../kernel';
import { CompiledExecutor, Supergraph } from '../executor/index';
import type { Guard } from '../limits/guard';
import type { SubgraphTransport } from '../transports/transport';
import { buildApiSchema } from './apiSchema';
import { type Contract, contractNames } from './contracts';
import { Endpoint } from './endpoint';
import { readContracts } from './schemaFiles';

export type Endpoints = Record<Contract, Endpoint>;

/** Both contracts from the committed schema, started. No subgraph is asked. */
export async function startEndpoints(
  schemaDir: string,
  transports: ReadonlyMap<string, SubgraphTransport>,
  log: Log,
  guard?: Guard,
): Promise<Endpoints> {
  const composed = readContracts(schemaDir);
  const started = contractNames.map(async (name) => {
    const apiSchema = buildApiSchema(composed[name].api);
    const supergraph = new Supergraph(composed[name].supergraph);
    const executor = new CompiledExecutor({ supergraph, transports, apiSchema });
    const endpoint = new Endpoint(composed[name], executor, log, guard);
    await endpoint.start();
    return [name, endpoint] as const;
  });
  return Object.fromEntries(await Promise.all(started)) as Endpoints;
}
