import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import type { MeasuredLimit } from './limits';

export type Measures = Record<MeasuredLimit, number>;

const NOTHING: Measures = { depth: 0, aliases: 0, rootFields: 0, fields: 0, directives: 0 };

/**
 * The weight of the heaviest operation in a document. Every use of a fragment counts, but each fragment is
 * walked once, so that nested fragments ("bombs") cost nothing. Cycles count as empty: validation refuses them.
 */
export function measure(document: DocumentNode): Measures {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Measures>();

  /** `rootFields` of a selection set counts the fields of its own level. */
  function ofSelections({ selections }: SelectionSetNode): Measures {
    const sum = { ...NOTHING };
    for (const selection of selections) {
      sum.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        const below = selection.selectionSet ? ofSelections(selection.selectionSet) : NOTHING;
        addTo(sum, { ...below, depth: below.depth + 1, rootFields: 1, fields: below.fields + 1 });
        if (selection.alias) sum.aliases += 1;
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        addTo(sum, ofSelections(selection.selectionSet));
      } else {
        addTo(sum, ofFragment(selection.name.value));
      }
    }
    return sum;
  }

  function ofFragment(name: string): Measures {
    const before = known.get(name);
    if (before) return before;
    known.set(name, NOTHING);
    const fragment = fragments.get(name);
    const found = fragment ? ofSelections(fragment.selectionSet) : NOTHING;
    known.set(name, found);
    return found;
  }

  const heaviest = { ...NOTHING };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const operation = ofSelections(definition.selectionSet);
    operation.directives += definition.directives?.length ?? 0;
    for (const key of Object.keys(heaviest) as MeasuredLimit[]) {
      heaviest[key] = Math.max(heaviest[key], operation[key]);
    }
  }
  return heaviest;
}

function addTo(sum: Measures, part: Measures): void {
  sum.depth = Math.max(sum.depth, part.depth);
  sum.aliases += part.aliases;
  sum.rootFields += part.rootFields;
  sum.fields += part.fields;
  sum.directives += part.directives;
}
