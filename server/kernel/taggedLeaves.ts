import {
  type ConstDirectiveNode,
  type DirectiveNode,
  getNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
} from 'graphql';

interface Declared {
  type: GraphQLType;
  astNode?: { readonly directives?: readonly DirectiveNode[] } | null;
}

/**
 * Gives scalars, and the values of enums, the tags of the fields and arguments that use them: a contract that
 * shows a field must show what it can say, and TypeGraphQL has directives on neither.
 */
export function tagLeavesLikeTheirFields(schema: GraphQLSchema): void {
  for (const declared of declarations(schema)) {
    const tags = (declared.astNode?.directives ?? []).filter(({ name }) => name.value === 'tag');
    const named = getNamedType(declared.type);
    if (tags.length === 0) continue;
    if (isScalarType(named) && !isSpecifiedScalarType(named)) {
      const { name } = named;
      named.astNode = {
        kind: Kind.SCALAR_TYPE_DEFINITION,
        name: { kind: Kind.NAME, value: name },
        directives: united(named.astNode?.directives, tags),
      };
    } else if (isEnumType(named)) {
      for (const value of named.getValues()) {
        value.astNode = {
          kind: Kind.ENUM_VALUE_DEFINITION,
          name: { kind: Kind.NAME, value: value.name },
          directives: united(value.astNode?.directives, tags),
        };
      }
    }
  }
}

function united(
  present: readonly ConstDirectiveNode[] = [],
  tags: readonly DirectiveNode[],
): readonly ConstDirectiveNode[] {
  const further = tags.filter((tag) => !present.some((own) => sameTag(own, tag)));
  return [...present, ...(further as ConstDirectiveNode[])];
}

function declarations(schema: GraphQLSchema): Declared[] {
  return Object.values(schema.getTypeMap()).flatMap((type): Declared[] => {
    if (isInputObjectType(type)) return Object.values(type.getFields());
    if (!isObjectType(type) || type.name.startsWith('__')) return [];
    return Object.values(type.getFields()).flatMap((field) => [field, ...field.args]);
  });
}

function sameTag(a: DirectiveNode, b: DirectiveNode): boolean {
  return tagName(a) === tagName(b);
}

function tagName({ arguments: given }: DirectiveNode): string | undefined {
  const value = given?.[0]?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
