import type { SubgraphDefinition } from '../../kernel';
import { buildSubgraphSchema } from '../../kernel/subgraph';
import { casework } from '../../subgraphs/casework';
import { directory } from '../../subgraphs/directory';
import { protectionSubgraph, type Vault } from '../../subgraphs/protection';
import { rewards } from '../../subgraphs/rewards';
import { composedFiles } from '../graph/schemaFiles';

/** The schema files that follow from the subgraphs' code as it is now. Nothing is opened or started. */
export async function offeredSchemaFiles(): Promise<Record<string, string>> {
  // The vault's schema does not depend on what is in it.
  const protection = protectionSubgraph({} as Vault);
  const definitions: SubgraphDefinition[] = [casework, directory, protection, rewards];
  const built = definitions.map(async (definition) => ({
    name: definition.name,
    sdl: (await buildSubgraphSchema(definition)).sdl,
  }));
  return composedFiles(await Promise.all(built));
}
