import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../../kernel/fragments';
import type { MeasuredLimit } from './limits';

export type Measures = Record<MeasuredLimit, number>;
type Definition = OperationDefinitionNode | FragmentDefinitionNode;

/** What a document weighs. */
export interface Weight {
  /** Of its heaviest operation or fragment. */
  heaviest: Measures;
  /** Fields of all definitions together. */
  documentFields: number;
  /** Whether a fragment spreads itself, if only through others. */
  cyclic: boolean;
}

const NOTHING: Measures = { depth: 0, aliases: 0, rootFields: 0, fields: 0, directives: 0 };
/** A spread of no fragment: counted as a field, or fragments that nest down to it would weigh nothing. */
const UNKNOWN: Measures = { ...NOTHING, fields: 1 };

/** The parts of a document that hold selections. */
export function selectingDefinitions({ definitions }: DocumentNode): Definition[] {
  return definitions.filter(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION,
  );
}

/**
 * Weighs a document. Every use of a fragment counts, but each fragment is walked at most twice, so that
 * nested fragments ("bombs") cost nothing.
 */
export function measure(document: DocumentNode): Weight {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Measures>();
  const open = new Set<string>();
  let cyclic = false;

  /** `rootFields` of a selection set counts the fields of its own level. */
  function ofSelections({ selections }: SelectionSetNode): Measures {
    const sum = { ...NOTHING };
    for (const selection of selections) {
      sum.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        const below = selection.selectionSet ? ofSelections(selection.selectionSet) : NOTHING;
        add(sum, { ...below, depth: below.depth + 1, rootFields: 1, fields: below.fields + 1 });
        if (selection.alias) sum.aliases += 1;
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        add(sum, ofSelections(selection.selectionSet));
      } else {
        add(sum, ofFragment(selection.name.value));
      }
    }
    return sum;
  }

  function ofFragment(name: string): Measures {
    const before = known.get(name);
    if (before) return before;
    if (open.has(name)) cyclic = true;
    if (cyclic) return NOTHING;
    const fragment = fragments.get(name);
    if (!fragment) return UNKNOWN;
    open.add(name);
    const found = ofSelections(fragment.selectionSet);
    open.delete(name);
    known.set(name, found);
    return found;
  }

  const heaviest = { ...NOTHING };
  let documentFields = 0;
  for (const definition of selectingDefinitions(document)) {
    const isFragment = definition.kind === Kind.FRAGMENT_DEFINITION;
    const own = ofSelections(definition.selectionSet);
    const onTop = isFragment ? { ...own, rootFields: 0 } : own;
    const directives = own.directives + (definition.directives?.length ?? 0);
    for (const [limit, value] of Object.entries({ ...onTop, directives })) {
      heaviest[limit as MeasuredLimit] = Math.max(heaviest[limit as MeasuredLimit], value);
    }
    documentFields += own.fields;
  }
  return { heaviest, documentFields, cyclic };
}

function add(sum: Measures, part: Measures): void {
  sum.depth = Math.max(sum.depth, part.depth);
  sum.aliases += part.aliases;
  sum.rootFields += part.rootFields;
  sum.fields += part.fields;
  sum.directives += part.directives;
}
