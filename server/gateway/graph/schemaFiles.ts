import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compose, type ComposedContract, type SubgraphSdl } from './composition';
import type { Contract } from './contracts';

/**
 * The committed schema: `subgraphs/*.graphql` are what the subgraphs offer, `supergraph.graphql` what they
 * compose to, `staff.graphql` and `partner.graphql` the two APIs. The gateway reads these and never asks a
 * subgraph for its schema, so that it starts while subgraphs are down.
 */
export function readSubgraphs(schemaDir: string): SubgraphSdl[] {
  const directory = join(schemaDir, 'subgraphs');
  return readdirSync(directory)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ name: basename(file, '.graphql'), sdl: readFileSync(join(directory, file), 'utf8') }));
}

/** The files that follow from the subgraphs, by their path below the schema directory. */
export function composedFiles(subgraphs: readonly SubgraphSdl[]): Record<string, string> {
  const { staff, partner } = compose(subgraphs);
  const own = Object.fromEntries(subgraphs.map(({ name, sdl }) => [`subgraphs/${name}.graphql`, sdl]));
  return {
    ...own,
    'supergraph.graphql': staff.supergraph,
    'staff.graphql': staff.api,
    'partner.graphql': partner.api,
  };
}

export function writeSchemaFiles(schemaDir: string, files: Record<string, string>): void {
  mkdirSync(join(schemaDir, 'subgraphs'), { recursive: true });
  for (const [path, content] of Object.entries(files)) writeFileSync(join(schemaDir, path), content);
}

/** Both contracts, composed from the committed subgraphs. */
export function readContracts(schemaDir: string): Record<Contract, ComposedContract> {
  return compose(readSubgraphs(schemaDir));
}
