import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, validate } from 'graphql';
import { withoutLiterals } from '../errors/literals';
import { admit } from '../limits/admission';
import { limits } from '../limits/limits';

/**
 * What is wrong with a document, as its sender may read it; nothing when it may be executed. Throws a `Refusal` of
 * the limit that it passes.
 */
export function inspect(schema: GraphQLSchema, text: string): readonly GraphQLFormattedError[] {
  try {
    const document = admit(text);
    const faults = validate(schema, document, undefined, { maxErrors: limits.faultsNamed });
    return faults.map((fault) => faultOf(fault, ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED));
  } catch (error) {
    if (error instanceof GraphQLError) return [faultOf(error, ApolloServerErrorCode.GRAPHQL_PARSE_FAILED)];
    throw error;
  }
}

function faultOf(error: GraphQLError, code: string): GraphQLFormattedError {
  const { locations } = error.toJSON();
  return {
    message: withoutLiterals(error.message, error),
    ...(locations && { locations }),
    extensions: { code },
  };
}
