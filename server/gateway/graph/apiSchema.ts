import {
  buildSchema,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  isScalarType,
  type OperationDefinitionNode,
} from 'graphql';
import { DateScalar, DateTimeScalar, TengeScalar } from '../../kernel';

/** The API of a contract as a schema, with scalars that refuse wrong values before a subgraph is asked. */
export function buildApiSchema(sdl: string): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const { name, parseValue, parseLiteral } of [DateScalar, DateTimeScalar, TengeScalar]) {
    const scalar = schema.getType(name);
    if (isScalarType(scalar)) Object.assign(scalar, { parseValue, parseLiteral });
  }
  return schema;
}

/**
 * What is wrong with the variables, by the contract's own types: an input field that the contract hides does
 * not exist. Subgraphs get the variables as they were sent.
 */
export function variableErrors(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): readonly GraphQLError[] {
  return (
    getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 10 }).errors ?? []
  );
}
