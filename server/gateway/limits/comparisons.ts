import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { type Fragments, fragmentsOf } from '../../kernel/fragments';
import { selectingDefinitions } from './measure';

/** Fields of one level that answer under one name, with everything selected below any of them. */
interface Merged {
  count: number;
  below: Map<string, Merged>;
}

/**
 * How many pairs of fields validation has to compare for conflicts, about: the square of how often each name
 * is selected at its place. Every use of a fragment is walked, so weigh the document first; it has no cycles.
 */
export function countComparisons(document: DocumentNode): number {
  const fragments = fragmentsOf(document);
  let comparisons = 0;
  for (const { selectionSet } of selectingDefinitions(document)) {
    const level = new Map<string, Merged>();
    merge(selectionSet, level, fragments);
    comparisons += sumOfSquares(level);
  }
  return comparisons;
}

function merge({ selections }: SelectionSetNode, level: Map<string, Merged>, fragments: Fragments): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      let field = level.get(name);
      if (!field) level.set(name, (field = { count: 0, below: new Map() }));
      field.count += 1;
      if (selection.selectionSet) merge(selection.selectionSet, field.below, fragments);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      merge(selection.selectionSet, level, fragments);
    } else {
      const fragment = fragments.get(selection.name.value);
      if (fragment) merge(fragment.selectionSet, level, fragments);
    }
  }
}

function sumOfSquares(level: Map<string, Merged>): number {
  let sum = 0;
  for (const { count, below } of level.values()) sum += count * count + sumOfSquares(below);
  return sum;
}
