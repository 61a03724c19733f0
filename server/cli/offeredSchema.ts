import { composedFiles } from '../gateway';
import { buildSubgraphSchema, type SchemaParts } from '../kernel';
import { casework } from '../subgraphs/casework';
import { directory } from '../subgraphs/directory';
import { protectionSchemaParts } from '../subgraphs/protection';
import { rewards } from '../subgraphs/rewards';

/** The schema files that follow from the subgraphs' code as it is now. Nothing is opened or started. */
export async function offeredSchemaFiles(): Promise<Record<string, string>> {
  const parts: SchemaParts[] = [casework, directory, protectionSchemaParts, rewards];
  const built = parts.map(async (part) => ({ name: part.name, sdl: (await buildSubgraphSchema(part)).sdl }));
  return composedFiles(await Promise.all(built));
}
