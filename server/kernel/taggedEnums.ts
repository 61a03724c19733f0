import {
  type ConstDirectiveNode,
  type DirectiveNode,
  getNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  Kind,
} from 'graphql';

interface Declared {
  type: GraphQLType;
  astNode?: { readonly directives?: readonly DirectiveNode[] } | null;
}

/**
 * Gives the values of an enum the tags of the fields and arguments that use it: a contract that shows a field
 * must show what it can say, and TypeGraphQL has no directives on enum values.
 */
export function tagEnumsLikeTheirFields(schema: GraphQLSchema): void {
  for (const declared of declarations(schema)) {
    const named = getNamedType(declared.type);
    if (isEnumType(named)) {
      const tags = (declared.astNode?.directives ?? []).filter(({ name }) => name.value === 'tag');
      for (const value of named.getValues()) {
        const present = value.astNode?.directives ?? [];
        value.astNode = {
          kind: Kind.ENUM_VALUE_DEFINITION,
          name: { kind: Kind.NAME, value: value.name },
          directives: [
            ...present,
            ...tags.filter((tag) => !present.some((own) => sameTag(own, tag))),
          ] as ConstDirectiveNode[],
        };
      }
    }
  }
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
