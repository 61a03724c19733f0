import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../projectRoot';
import { writeSchemaFiles } from '../gateway';
import { breakingChanges } from './breakingChanges';
import { offeredSchemaFiles } from './offeredSchema';

const schemaDir = join(projectRoot, 'schema');

/**
 * `npm run schema`: writes `schema/` from the subgraphs. Refuses to break the partners' contract, unless told
 * `-- --break-partners`; `-- --check` writes nothing and fails when the files are not what they should be.
 */
async function main(options: readonly string[]): Promise<string> {
  const files = await offeredSchemaFiles();
  const stale = Object.keys(files).filter((path) => committed(path) !== files[path]);
  if (options.includes('--check')) {
    if (stale.length > 0) throw new Error(`Run npm run schema: ${stale.join(', ')} changed`);
    return 'schema: as committed';
  }
  const before = committed('partner.graphql');
  const broken = before === undefined ? [] : await breakingChanges(before, files['partner.graphql'] ?? '');
  if (broken.length > 0 && !options.includes('--break-partners')) {
    throw new Error(
      `This would break the partners' contract:\n${broken.map((change) => `- ${change}`).join('\n')}`,
    );
  }
  writeSchemaFiles(schemaDir, files);
  return `schema: ${stale.length} of ${Object.keys(files).length} files changed`;
}

function committed(path: string): string | undefined {
  const file = join(schemaDir, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

main(process.argv.slice(2)).then(
  (summary) => process.stdout.write(`${summary}\n`),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
