import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Fragments } from '../../kernel/fragments';
import { isLeftOut } from './projection/conditions';

/** Root fields by who answers them: subgraphs, or the schema itself. */
export interface RootFields {
  /** The document without fields of introspection; nothing where no subgraph has to be asked. */
  foreign: DocumentNode | undefined;
  /** The document with fields of introspection only; nothing where there are none. */
  own: DocumentNode | undefined;
}

export function splitRootFields(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): RootFields {
  const only = (belongs: (field: FieldNode) => boolean) =>
    documentOf(document, operation, fragments, belongs);
  const own = only(asksTheSchema);
  const asksSubgraphs = only(({ name }) => !name.value.startsWith('__')) !== undefined;
  if (!own) return { own, foreign: asksSubgraphs ? document : undefined };
  return { own, foreign: asksSubgraphs ? only((field) => !asksTheSchema(field)) : undefined };
}

/** A document for each name that a root field answers under, in their order. */
export function eachRootField(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): DocumentNode[] {
  const keys = new Set<string>();
  documentOf(document, operation, fragments, (field) => !!keys.add(keyOf(field)));
  return [...keys].flatMap(
    (key) => documentOf(document, operation, fragments, (field) => keyOf(field) === key) ?? [],
  );
}

/** The document with some root fields only; nothing where there are none. */
function documentOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fragments: Fragments,
  belongs: (field: FieldNode) => boolean,
): DocumentNode | undefined {
  const selectionSet = filtered(operation.selectionSet, belongs, fragments);
  if (!selectionSet.selections.length) return undefined;
  const mine = { ...operation, selectionSet };
  return { ...document, definitions: [mine, ...fragments.values()] };
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function asksTheSchema({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

/** Without what is left out whatever the variables: of nothing else the planner makes no plan. */
function filtered(
  { selections, ...rest }: SelectionSetNode,
  belongs: (field: FieldNode) => boolean,
  fragments: Fragments,
): SelectionSetNode {
  const left = selections.flatMap((selection): SelectionNode[] => {
    if (isLeftOut(selection.directives)) return [];
    if (selection.kind === Kind.FIELD) return belongs(selection) ? [selection] : [];
    const { directives } = selection;
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!fragment) return [];
    const selectionSet = filtered(fragment.selectionSet, belongs, fragments);
    return selectionSet.selections.length ? [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet }] : [];
  });
  return { ...rest, selections: left };
}

/**
 * Refuses names that would be taken for something else: `__typename` says of every object what it is, and
 * `__proto__` is no name of a property in JavaScript.
 */
export function refuseAmbiguousKeys({ selectionSet }: OperationDefinitionNode, fragments: Fragments): void {
  const refuseIn = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.FIELD) {
        const { name, alias } = selection;
        const key = alias?.value ?? name.value;
        if (key === '__proto__' || (key === '__typename' && name.value !== '__typename'))
          throw new GraphQLError(`"${key}" is not offered as an alias.`, {
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          });
      }
      if (selection.selectionSet) refuseIn(selection.selectionSet);
    }
  };
  refuseIn(selectionSet);
  for (const fragment of fragments.values()) refuseIn(fragment.selectionSet);
}
