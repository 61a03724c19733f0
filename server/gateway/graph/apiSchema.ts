import { buildSchema, type GraphQLSchema, isScalarType } from 'graphql';
import { DateScalar, DateTimeScalar, TengeScalar } from '../../kernel/scalars';

/** The API of a contract as a schema, with scalars that refuse wrong values before a subgraph is asked. */
export function buildApiSchema(sdl: string): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const { name, parseValue, parseLiteral } of [DateScalar, DateTimeScalar, TengeScalar]) {
    const scalar = schema.getType(name);
    if (isScalarType(scalar)) Object.assign(scalar, { parseValue, parseLiteral });
  }
  return schema;
}
