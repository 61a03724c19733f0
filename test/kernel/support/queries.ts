import fc from 'fast-check';
import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isUnionType,
} from 'graphql';

/** Values for arguments, by the argument's name. */
export type Values = Record<string, readonly string[]>;

/** Queries over a schema: fields with aliases, fragments on abstract types, nested a few levels deep. */
export function queries(schema: GraphQLSchema, values: Values): fc.Arbitrary<string> {
  return selections(schema, schema.getQueryType()!, values, 3);
}

function selections(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  values: Values,
  depth: number,
): fc.Arbitrary<string> {
  const fields = isUnionType(type) ? [] : Object.values(type.getFields());
  const own = fields
    .filter(
      ({ name, type: of }) => !name.startsWith('_') && (depth > 0 || !isCompositeType(getNamedType(of))),
    )
    .map((field) => fieldSelection(schema, field, values, depth));
  const parts = isAbstractType(type)
    ? schema.getPossibleTypes(type).map((possible) => fragment(schema, possible, values, depth))
    : [];
  const one = fc.oneof(fc.constant('__typename'), ...own, ...parts);
  return fc.array(one, { minLength: 1, maxLength: 5 }).map((chosen) => `{ ${chosen.join(' ')} }`);
}

function fragment(schema: GraphQLSchema, type: GraphQLCompositeType, values: Values, depth: number) {
  return selections(schema, type, values, depth).map((inner) => `... on ${type.name} ${inner}`);
}

function fieldSelection(
  schema: GraphQLSchema,
  { name, args, type }: GraphQLField<unknown, unknown>,
  values: Values,
  depth: number,
): fc.Arbitrary<string> {
  const of = getNamedType(type);
  const given = fc.tuple(...args.map((arg) => fc.constantFrom(...values[arg.name])));
  const below = isCompositeType(of) ? selections(schema, of, values, depth - 1) : fc.constant('');
  // The same alias for the same arguments: fields of one name must agree.
  return fc.tuple(given, below, fc.boolean()).map(([chosen, inner, aliased]) => {
    const text = args.map((arg, i) => `${arg.name}: ${chosen[i]}`).join(', ');
    const key = `${name}${chosen.map((value) => value.replace(/\W/g, '')).join('')}`;
    const alias = args.length > 0 || aliased ? `${key}_: ` : '';
    return `${alias}${name}${text && `(${text})`} ${inner}`;
  });
}
