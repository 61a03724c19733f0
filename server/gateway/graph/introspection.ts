import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../../kernel/fragments';

/** How far an operation asks about the schema itself instead of the data. */
export type IntrospectionUse = 'none' | 'only' | 'mixed' | 'nothing';

const SCHEMA_FIELDS = new Set(['__schema', '__type']);

/** `only` means that no subgraph has to be asked, `nothing` that all is known: there is only `__typename`. */
export function introspectionUse(document: DocumentNode): IntrospectionUse {
  const names = [...rootFieldNames(document)];
  const aboutSchema = names.some((name) => SCHEMA_FIELDS.has(name));
  const aboutData = names.some((name) => name !== '__typename' && !SCHEMA_FIELDS.has(name));
  if (!aboutData) return aboutSchema ? 'only' : 'nothing';
  return aboutSchema ? 'mixed' : 'none';
}

function rootFieldNames(document: DocumentNode): Set<string> {
  const fragments = fragmentsOf(document);
  const names = new Set<string>();
  const followed = new Set<string>();
  const walk = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet);
      else if (!followed.has(selection.name.value)) {
        followed.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment.selectionSet);
      }
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet);
  }
  return names;
}
