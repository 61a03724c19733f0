import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type NameNode,
  type VariableNode,
  visit,
} from 'graphql';
import type { Values } from './run';
import type { Supergraph } from './supergraph';

/** The planner gives such names itself: to what it needs beside what the client asked, and to entities. */
const OF_THE_PLANNER = /^(_internal_qp_alias_|representations$|__batch_reps_)/;

/** A document whose names cannot be taken for anything else, and what the client calls them. */
export interface SafeDocument {
  document: DocumentNode;
  /** Keys of the answer, by what subgraphs call them. */
  clientKeys: ReadonlyMap<string, string>;
  /** What variables are called in the document, by what the client calls them. */
  safeVariables: ReadonlyMap<string, string>;
}

/**
 * Version 0.0.38 of the planner adds keys and required fields to what the client asked, and may take the one for the
 * other. So another name is given to each alias that is also the name of some field, to fields that are required with
 * arguments somewhere, and to variables that are called like the planner's own.
 */
export function withSafeNames(document: DocumentNode, supergraph: Supergraph): SafeDocument {
  const keys = new Set<string>();
  const variables = new Set<string>();
  const isUnsafe = ({ name, alias }: FieldNode): boolean =>
    alias && alias.value !== name.value
      ? supergraph.hasFieldCalled(alias.value) || OF_THE_PLANNER.test(alias.value)
      : supergraph.isRequiredWithArguments(name.value);
  const unsafeKeys = new Set<string>();
  visit(document, {
    Field(field: FieldNode) {
      keys.add(keyOf(field));
      if (isUnsafe(field)) unsafeKeys.add(keyOf(field));
    },
    Variable({ name }: VariableNode) {
      variables.add(name.value);
    },
  });
  const safeKeys = safeNames(unsafeKeys, (name) => keys.has(name) || supergraph.hasFieldCalled(name));
  const unsafeVariables = [...variables].filter((name) => OF_THE_PLANNER.test(name));
  const safeVariables = safeNames(unsafeVariables, (name) => variables.has(name));
  if (!safeKeys.size && !safeVariables.size) return { document, clientKeys: safeKeys, safeVariables };
  const rename = (field: FieldNode): FieldNode | undefined => {
    const safe = isUnsafe(field) && safeKeys.get(keyOf(field));
    return safe ? { ...field, alias: nameOf(safe) } : undefined;
  };
  const renamed = visit(document, {
    // What asks about the schema is answered without a plan.
    FragmentDefinition: ({ typeCondition }: FragmentDefinitionNode) =>
      typeCondition.name.value.startsWith('__') ? false : undefined,
    Field: (field: FieldNode) => (/^__(schema|type)$/.test(field.name.value) ? false : rename(field)),
    Variable: ({ name, ...rest }: VariableNode) => {
      const safe = safeVariables.get(name.value);
      return safe ? { ...rest, name: nameOf(safe) } : undefined;
    },
  });
  const clientKeys = new Map([...safeKeys].map(([key, safe]) => [safe, key]));
  return { document: renamed, clientKeys, safeVariables };
}

function safeNames(names: Iterable<string>, isTaken: (name: string) => boolean): Map<string, string> {
  const safe = new Map<string, string>();
  for (const name of names) {
    let other = `as_${name}`;
    while (isTaken(other)) other += '_';
    safe.set(name, other);
  }
  return safe;
}

function keyOf({ name, alias }: FieldNode): string {
  return (alias ?? name).value;
}

function nameOf(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

/** What a client sent, under the names of the document. */
export function withSafeVariables(variables: Values, safeVariables: ReadonlyMap<string, string>): Values {
  const entries = Object.entries(variables).map(([name, value]) => [safeVariables.get(name) ?? name, value]);
  return Object.fromEntries(entries) as Values;
}

/** An error where the client sees it. */
export function withClientKeys(error: GraphQLError, clientKeys: ReadonlyMap<string, string>): GraphQLError {
  const { message, path, extensions, originalError } = error;
  if (!path?.some((part) => clientKeys.has(String(part)))) return error;
  const told = path.map((part) => (typeof part === 'string' ? (clientKeys.get(part) ?? part) : part));
  return new GraphQLError(message, { path: told, extensions, originalError });
}
