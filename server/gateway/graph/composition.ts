import { type CompositionResult, composeSchemaContract } from '@theguild/federation-composition';
import { buildASTSchema, lexicographicSortSchema, parse, printSchema, visit } from 'graphql';
import type { Contract } from './contracts';

/** A subgraph as composition sees it. */
export interface SubgraphSdl {
  name: string;
  sdl: string;
}

/** One contract of the composed graph. */
export interface ComposedContract {
  /** For the planner: with join directives, and with what the contract hides marked inaccessible. */
  supergraph: string;
  /** For consumers: the API and nothing else. */
  api: string;
}

/** What each contract takes in by tag: partners see tagged fields only, staff all but those for partners alone. */
const filters: Record<Contract, { include?: Set<string>; exclude?: Set<string> }> = {
  staff: { exclude: new Set(['partner-only']) },
  partner: { include: new Set(['partner']) },
};

/** Composes both contracts. Throws with every composition error, and where the graph has `@requires`. */
export function compose(subgraphs: readonly SubgraphSdl[]): Record<Contract, ComposedContract> {
  return { staff: composeOne(subgraphs, 'staff'), partner: composeOne(subgraphs, 'partner') };
}

function composeOne(subgraphs: readonly SubgraphSdl[], contract: Contract): ComposedContract {
  const services = subgraphs.map(({ name, sdl }) => ({
    name,
    typeDefs: parse(sdl),
    // Where a subgraph listens is configuration, not schema.
    url: `urn:adal:subgraph:${name}`,
  }));
  const { include = new Set(), exclude = new Set() } = filters[contract];
  const result: CompositionResult = composeSchemaContract(services, { include, exclude }, true);
  if (result.errors) {
    const messages = result.errors.map(({ message }) => `- ${message}`).join('\n');
    throw new Error(`The ${contract} contract does not compose:\n${messages}`);
  }
  refuseRequires(result.supergraphSdl);
  return { supergraph: `${result.supergraphSdl.trim()}\n`, api: printApi(result.publicSdl) };
}

/** The planner may end the whole process over such fields (decision 0012), and we plan in the gateway's. */
function refuseRequires(supergraph: string): void {
  visit(parse(supergraph), {
    FieldDefinition({ name, directives = [] }) {
      const given = directives.flatMap((directive) =>
        directive.name.value === 'join__field' ? (directive.arguments ?? []) : [],
      );
      if (given.some((argument) => argument.name.value === 'requires'))
        throw new Error(
          `Field ${name.value} has @requires, which may end the gateway's process (decision 0012).`,
        );
    },
  });
}

/** Sorted, so that a change shows as a change and nothing else does. */
function printApi(sdl: string): string {
  return `${printSchema(lexicographicSortSchema(buildASTSchema(parse(sdl))))}\n`;
}
