import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { isRefusalCode } from '../../contracts/refusals';
import type { Log } from '../../kernel';
import { withoutLiterals } from './literals';
import { presentError } from './presentError';

/** What the GraphQL server says about the request itself: text, never data. */
const ABOUT_THE_REQUEST = new Set<unknown>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
]);

/** The last gate of every GraphQL answer: what the executor has not presented itself is masked here. */
export function createErrorFormatter(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { message, locations, path, extensions } = formatted;
    const code = extensions?.code;
    if (isRefusalCode(code)) return { message, ...(path && { path }), extensions };
    if (ABOUT_THE_REQUEST.has(code))
      return {
        message: withoutLiterals(message, error),
        ...(locations && { locations }),
        extensions: { code },
      };
    return presentError({ message, path, originalError: error }, 'en', log).toJSON();
  };
}
