import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  isUnionType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * The same operation in a form that the planner takes: it does not find its way through a condition (`@include`) on
 * a fragment of the very union that stands there already.
 */
export function plannable(
  document: DocumentNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  schema: GraphQLSchema,
): DocumentNode {
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
