import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  Kind,
  parse,
  print,
  type UnionTypeDefinitionNode,
  visit,
} from 'graphql';

/**
 * Version 0.2 of the join specification does not say which subgraph knows which members of a union and values of an
 * enum: each that knows the type knows all of them. Later versions, and the planner, want it said.
 */
export function withMembersTold(sdl: string): string {
  const document: DocumentNode = parse(sdl, { noLocation: true });
  const defined = new Set(
    document.definitions.flatMap((one) => (one.kind === Kind.DIRECTIVE_DEFINITION ? [one.name.value] : [])),
  );
  if (defined.has('join__unionMember') || !defined.has('join__type')) return sdl;
  const told = visit(document, {
    UnionTypeDefinition: (union: UnionTypeDefinitionNode) => ({
      ...union,
      directives: [...(union.directives ?? []), ...membersOf(union)],
    }),
    EnumTypeDefinition: (type: EnumTypeDefinitionNode) => ({
      ...type,
      values: type.values?.map((value) => ({
        ...value,
        directives: [
          ...(value.directives ?? []),
          ...graphsOf(type).map((graph) => applied(`@join__enumValue(graph: ${graph})`)),
        ],
      })),
    }),
  });
  return `${print(told)}
    directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
    directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE`;
}

function membersOf(union: UnionTypeDefinitionNode): ConstDirectiveNode[] {
  return graphsOf(union).flatMap((graph) =>
    (union.types ?? []).map(({ name }) =>
      applied(`@join__unionMember(graph: ${graph}, member: "${name.value}")`),
    ),
  );
}

function graphsOf({ directives = [] }: { directives?: readonly ConstDirectiveNode[] }): string[] {
  return directives
    .filter(({ name }) => name.value === 'join__type')
    .flatMap(({ arguments: given = [] }) =>
      given.flatMap(({ name, value }) =>
        name.value === 'graph' && value.kind === Kind.ENUM ? [value.value] : [],
      ),
    );
}

function applied(text: string): ConstDirectiveNode {
  const [definition] = parse(`scalar Any ${text}`, { noLocation: true }).definitions;
  return (definition as { directives: readonly ConstDirectiveNode[] }).directives[0];
}
