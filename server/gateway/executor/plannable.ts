import {
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Fragments } from '../../kernel/fragments';
import { isLeftOut } from './projection/conditions';

const TYPE_NAME: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The same operation in a form that the planner takes: it does not find its way through a condition (`@include`) on
 * a fragment of the very union that stands there already, and forgets a field of whose fields none is left in,
 * whatever the variables.
 */
export function plannable(document: DocumentNode, fragments: Fragments, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema);
  const untyped = (
    condition: string | undefined,
    directives: readonly DirectiveNode[] | undefined,
    selectionSet: SelectionSetNode | undefined,
  ): InlineFragmentNode | undefined => {
    const parent = types.getParentType();
    if (!directives?.length || !selectionSet || !isUnionType(parent) || parent.name !== condition)
      return undefined;
    return { kind: Kind.INLINE_FRAGMENT, directives, selectionSet };
  };
  const visitor = visitWithTypeInfo(types, {
    SelectionSet: { leave: withoutLeftOut },
    FragmentSpread({ name, directives }) {
      const fragment = fragments.get(name.value);
      return untyped(fragment?.typeCondition.name.value, directives, fragment?.selectionSet);
    },
    InlineFragment({ typeCondition, directives, selectionSet }) {
      return untyped(typeCondition?.name.value, directives, selectionSet);
    },
  });
  return visit(document, visitor);
}

function withoutLeftOut({ selections, ...rest }: SelectionSetNode): SelectionSetNode | undefined {
  const left = selections.filter(({ directives }) => !isLeftOut(directives));
  if (left.length === selections.length) return undefined;
  return { ...rest, selections: left.length ? left : [TYPE_NAME] };
}
