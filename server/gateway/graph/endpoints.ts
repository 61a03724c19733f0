import type { Log } from '../../kernel';
import { CompiledExecutor, Supergraph } from '../executor/index';
import type { Guard } from '../limits/guard';
import type { Rates } from '../limits/rates';
import type { SubgraphTransport } from '../transports/transport';
import { buildApiSchema } from './apiSchema';
import { Inspector } from '../inspection/inspector';
import { type Contract, contractNames } from './contracts';
import { Endpoint } from './endpoint';
import { readContracts } from './schemaFiles';

export type Endpoints = Record<Contract, Endpoint>;
/** Who looks through the operations of contracts, given as SDL; so many new ones may one account send at once. */
export type InspectorFor = (apis: Record<Contract, string>, unseen: number) => Inspector;

export interface EndpointParts {
  config: { schemaDir: string };
  transports: ReadonlyMap<string, SubgraphTransport>;
  log: Log;
  guard: Guard;
  rates: Rates;
  inspectorFor?: InspectorFor;
}

/** Both contracts from the committed schema, started. No subgraph is asked. */
export async function startEndpoints(parts: EndpointParts): Promise<Endpoints> {
  const { config, transports, log, guard, rates } = parts;
  const { inspectorFor = (apis, unseen) => new Inspector(apis, unseen) } = parts;
  const composed = readContracts(config.schemaDir);
  const apis = { staff: composed.staff.api, partner: composed.partner.api };
  const inspector = inspectorFor(apis, rates.unseenAtOnce);
  const started = contractNames.map(async (name) => {
    const apiSchema = buildApiSchema(composed[name].api);
    const supergraph = new Supergraph(composed[name].supergraph);
    const executor = new CompiledExecutor({ supergraph, transports, apiSchema });
    const endpoint = new Endpoint(name, composed[name], executor, inspector, log, guard);
    await endpoint.start();
    return [name, endpoint] as const;
  });
  try {
    return Object.fromEntries(await Promise.all(started)) as Endpoints;
  } catch (error) {
    inspector.close();
    throw error;
  }
}
