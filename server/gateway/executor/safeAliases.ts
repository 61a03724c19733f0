import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type NameNode,
  visit,
} from 'graphql';
import type { Supergraph } from './supergraph';

/** Under such names the planner asks for what it needs beside what the client asked. */
const OF_THE_PLANNER = /^_internal_qp_alias_/;

/** A document whose aliases cannot be taken for anything else, and what the client calls them. */
export interface SafeDocument {
  document: DocumentNode;
  clientKeys: ReadonlyMap<string, string>;
}

/**
 * Gives another name to each alias that is the name of some field too: version 0.0.38 of the planner adds keys and
 * required fields beside it, and takes the one for the other.
 */
export function withSafeAliases(document: DocumentNode, supergraph: Supergraph): SafeDocument {
  const names = new Set<string>();
  const aliases = new Set<string>();
  visit(document, {
    Field({ name, alias }: FieldNode) {
      names.add((alias ?? name).value);
      if (alias && alias.value !== name.value) aliases.add(alias.value);
    },
  });
  const isTaken = (name: string): boolean => supergraph.hasFieldCalled(name) || OF_THE_PLANNER.test(name);
  const safeNames = new Map<string, string>();
  for (const alias of aliases) {
    if (!isTaken(alias)) continue;
    let safe = `as_${alias}`;
    while (names.has(safe) || isTaken(safe)) safe += '_';
    names.add(safe);
    safeNames.set(alias, safe);
  }
  const clientKeys = new Map([...safeNames].map(([alias, safe]) => [safe, alias]));
  return { document: safeNames.size ? renamed(document, safeNames) : document, clientKeys };
}

/** What asks about the schema is answered without a plan, and stays as it is. */
function renamed(document: DocumentNode, safeNames: ReadonlyMap<string, string>): DocumentNode {
  return visit(document, {
    FragmentDefinition({ typeCondition }: FragmentDefinitionNode) {
      return typeCondition.name.value.startsWith('__') ? false : undefined;
    },
    Field(field: FieldNode) {
      const { name, alias } = field;
      if (name.value === '__schema' || name.value === '__type') return false;
      const safe = alias && alias.value !== name.value && safeNames.get(alias.value);
      if (!safe) return undefined;
      const other: NameNode = { kind: Kind.NAME, value: safe };
      return { ...field, alias: other };
    },
  });
}

/** An error where the client sees it. */
export function withClientKeys(error: GraphQLError, clientKeys: ReadonlyMap<string, string>): GraphQLError {
  const { message, path, extensions, originalError } = error;
  if (!path?.some((part) => clientKeys.has(String(part)))) return error;
  const told = path.map((part) => (typeof part === 'string' ? (clientKeys.get(part) ?? part) : part));
  return new GraphQLError(message, { path: told, extensions, originalError });
}
