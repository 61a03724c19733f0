import 'reflect-metadata';
import { join } from 'node:path';
import { composedFiles, writeSchemaFiles } from '../gateway/graph/schemaFiles';
import { buildSubgraphSchema, type SchemaParts } from '../kernel';
import { projectRoot } from '../projectRoot';
import { casework } from '../subgraphs/casework';
import { directory } from '../subgraphs/directory';
import { protectionSchemaParts } from '../subgraphs/protection';
import { rewards } from '../subgraphs/rewards';

/** Every file under `schema/` that follows from the code, by its path there. */
export async function generatedSchema(): Promise<Record<string, string>> {
  const parts: SchemaParts[] = [casework, directory, protectionSchemaParts, rewards];
  const subgraphs = await Promise.all(
    parts.map(async (part) => ({ name: part.name, sdl: (await buildSubgraphSchema(part)).sdl })),
  );
  return composedFiles(subgraphs);
}

/** `npm run schema`: writes them. */
if (require.main === module) {
  generatedSchema().then(
    (files) => writeSchemaFiles(join(projectRoot, 'schema'), files),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
