import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  parseConstValue,
} from 'graphql';

/** How long a list is taken to be that no argument cuts; a field that knows better says so by `@listSize`. */
const USUAL_LENGTH = 10;
/** What an act costs beside what it selects, and what counting a list does. */
const ACT = 10;
const COUNT = 5;

type Field = GraphQLField<unknown, unknown>;

/**
 * Writes into the schema what a gateway weighs an operation by, where nobody did by hand: `@listSize` on lists of
 * objects and on pages that take `first`, `@cost` on acts and counts.
 */
export function tellCosts(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (type === schema.getMutationType()) add(field, 'cost', { weight: `${ACT}` });
      if (field.name === 'totalCount') add(field, 'cost', { weight: `${COUNT}` });
      const size = sizeOf(field);
      if (size) add(field, 'listSize', size);
    }
  }
}

function sizeOf(field: Field): Record<string, string> | undefined {
  const named = getNamedType(field.type);
  if (isListType(getNullableType(field.type))) {
    return isCompositeType(named) && field.name !== 'nodes' ? { assumedSize: `${USUAL_LENGTH}` } : undefined;
  }
  const first = field.args.find(({ name }) => name === 'first');
  if (!first || !isObjectType(named) || !hasNodes(named)) return undefined;
  return {
    assumedSize: typeof first.defaultValue === 'number' ? `${first.defaultValue}` : `${USUAL_LENGTH}`,
    slicingArguments: '["first"]',
    sizedFields: '["nodes"]',
    requireOneSlicingArgument: 'false',
  };
}

function hasNodes(type: GraphQLObjectType): boolean {
  return type.getFields().nodes !== undefined;
}

function add(field: Field, name: string, values: Record<string, string>): void {
  const present = field.astNode?.directives ?? [];
  if (present.some((directive) => directive.name.value === name)) return;
  const directive: ConstDirectiveNode = {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(values).map(([argument, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: argument },
      value: parseConstValue(value),
    })),
  };
  const node = (field.astNode ?? {
    kind: Kind.FIELD_DEFINITION,
    name: { kind: Kind.NAME, value: field.name },
  }) as FieldDefinitionNode;
  field.astNode = { ...node, directives: [...present, directive] };
}
