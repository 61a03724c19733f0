import { type DirectiveNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { Fragments } from '../../../kernel/fragments';
import type { Values } from '../run';
import type { Supergraph } from '../supergraph';

/** A field of an answer, with all the selections that were merged into it. */
export interface CollectedField {
  name: string;
  within: SelectionSetNode[];
}

/** What decides which fields an operation has: its fragments, and the variables of its conditions; what they are called. */
export interface Selecting {
  supergraph: Supergraph;
  fragments: Fragments;
  clientKeys: ReadonlyMap<string, string>;
  variables: Values;
}

/** CollectFields of the GraphQL specification: fields by the key that was asked for, in the order of the answer. */
export function collectFields(
  sets: readonly SelectionSetNode[],
  typeName: string,
  { supergraph, fragments, variables }: Selecting,
): Map<string, CollectedField> {
  const fields = new Map<string, CollectedField>();
  const entered = new Set<string>();
  const enter = ({ selections }: SelectionSetNode, condition: string | undefined): void => {
    if (condition === undefined || supergraph.isA(typeName, condition)) selections.forEach(add);
  };
  const add = (selection: SelectionNode): void => {
    if (!isIncluded(selection.directives, variables)) return;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      enter(selection.selectionSet, selection.typeCondition?.name.value);
    } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      if (!fragment || entered.has(selection.name.value)) return;
      entered.add(selection.name.value);
      enter(fragment.selectionSet, fragment.typeCondition.name.value);
    } else {
      const key = selection.alias?.value ?? selection.name.value;
      const field = fields.get(key) ?? { name: selection.name.value, within: [] };
      if (selection.selectionSet) field.within.push(selection.selectionSet);
      fields.set(key, field);
    }
  };
  for (const set of sets) enter(set, undefined);
  return fields;
}

function isIncluded(directives: readonly DirectiveNode[] | undefined, variables: Values): boolean {
  for (const { name, arguments: given } of directives ?? []) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    const holds =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    if (holds === (name.value === 'skip')) return false;
  }
  return true;
}
