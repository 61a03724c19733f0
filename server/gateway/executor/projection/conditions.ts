import { type DirectiveNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Fragments } from '../../../kernel/fragments';

/** The variables that decide what an operation selects. */
export function conditionVariables(
  { selectionSet }: OperationDefinitionNode,
  fragments: Fragments,
): string[] {
  const names = new Set<string>();
  const followed = new Set<string>();
  const walk = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      for (const directive of selection.directives ?? []) {
        const name = conditionVariable(directive);
        if (name !== undefined) names.add(name);
      }
      if (selection.kind !== Kind.FRAGMENT_SPREAD) {
        if (selection.selectionSet) walk(selection.selectionSet);
      } else if (!followed.has(selection.name.value)) {
        followed.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment.selectionSet);
      }
    }
  };
  walk(selectionSet);
  return [...names];
}

/** Whether a condition of these leaves out what they stand at, whatever the variables. */
export function isLeftOut(directives: readonly DirectiveNode[] | undefined): boolean {
  return !!directives?.some(({ name, arguments: given }) => {
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    return value?.kind === Kind.BOOLEAN && name.value === (value.value ? 'skip' : 'include');
  });
}

function conditionVariable({ name, arguments: given }: DirectiveNode): string | undefined {
  if (name.value !== 'skip' && name.value !== 'include') return undefined;
  const value = given?.find((argument) => argument.name.value === 'if')?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}
