import {
  getNamedType,
  type GraphQLSchema,
  introspectionTypes,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { FieldRule, FieldRules } from './fieldRules';

/** What is said of the schema costs no subgraph anything: an object of it weighs less than one of the data. */
const OBJECT = 0.2;
const LEAF = 0.025;

/**
 * What asking about the schema costs: its lists are as long as this schema makes them, on average, and those of one type
 * asked for by name as long as the longest.
 */
export function introspectionRules(schema: GraphQLSchema): FieldRules {
  const rules = new Map<string, FieldRule>();
  for (const type of introspectionTypes) {
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
      const weight = isCompositeType(getNamedType(field.type)) ? OBJECT : LEAF;
      rules.set(`${type.name}.${field.name}`, { weight });
    }
  }
  const list = (coordinate: string, assumedSize: number) =>
    rules.set(coordinate, {
      weight: OBJECT,
      listSize: { assumedSize, slicingArguments: [], sizedFields: [] },
    });
  const { types, members, longest, argumentsOfField } = countsOf(schema);
  list('__Schema.types', types);
  list('__Schema.directives', schema.getDirectives().length);
  list('__Field.args', argumentsOfField);
  list('__Directive.args', 1);
  for (const [name, total] of Object.entries(members)) list(`__Type.${name}`, total / types);
  // Of most types there is no other behind them.
  rules.set('__Type.ofType', { weight: 0 });
  rules.set(`${schema.getQueryType()?.name}.__type`, {
    weight: OBJECT,
    listSize: { assumedSize: longest, slicingArguments: [], sizedFields: Object.keys(members) },
  });
  return rules;
}

function countsOf(schema: GraphQLSchema) {
  const all = Object.values(schema.getTypeMap());
  const members = { fields: 0, inputFields: 0, enumValues: 0, interfaces: 0, possibleTypes: 0 };
  let longest = 1;
  let args = 0;
  const add = (name: keyof typeof members, count: number): void => {
    members[name] += count;
    longest = Math.max(longest, count);
  };
  for (const type of all) {
    if (isObjectType(type) || isInterfaceType(type)) {
      const fields = Object.values(type.getFields());
      add('fields', fields.length);
      add('interfaces', type.getInterfaces().length);
      for (const field of fields) args += field.args.length;
    }
    if (isInputObjectType(type)) add('inputFields', Object.keys(type.getFields()).length);
    if (isEnumType(type)) add('enumValues', type.getValues().length);
    if (isUnionType(type) || isInterfaceType(type))
      add('possibleTypes', schema.getPossibleTypes(type).length);
  }
  return { types: all.length, members, longest, argumentsOfField: args / Math.max(1, members.fields) };
}
