import type { Log } from '../../kernel';
import { CompiledExecutor, Supergraph } from '../executor/index';
import type { Guard } from '../limits/guard';
import type { SubgraphTransport } from '../transports/transport';
import { buildApiSchema } from './apiSchema';
import { Inspector } from '../inspection/inspector';
import { type Contract, contractNames } from './contracts';
import { Endpoint } from './endpoint';
import { readContracts } from './schemaFiles';

export type Endpoints = Record<Contract, Endpoint>;
/** Who looks through the operations of contracts, given as SDL. */
export type InspectorFor = (apis: Record<Contract, string>) => Inspector;

/** Both contracts from the committed schema, started. No subgraph is asked. */
export async function startEndpoints(
  schemaDir: string,
  transports: ReadonlyMap<string, SubgraphTransport>,
  log: Log,
  guard: Guard,
  inspectorFor: InspectorFor = (apis) => new Inspector(apis),
): Promise<Endpoints> {
  const composed = readContracts(schemaDir);
  const inspector = inspectorFor({ staff: composed.staff.api, partner: composed.partner.api });
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
