import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { FormattedExecutionResult } from 'graphql';
import type { RefusalCode } from '../../contracts/refusals';

const NEW_MEDIA_TYPE = 'application/graphql-response+json';
const WELL_FORMED_BUT_WRONG = new Set<unknown>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  // Of variables: a subgraph that refuses input leaves the status alone.
  'BAD_INPUT' satisfies RefusalCode,
]);

/**
 * GraphQL over HTTP: a well-formed request that fails before execution is 400 in the new media type, but 200
 * in plain `application/json`, where the status may come from anything on the way.
 */
export const statusOfFailures: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response, errors }) {
        const accepted = request.http?.headers.get('accept') ?? '';
        const failedEarly = errors?.some((error) => WELL_FORMED_BUT_WRONG.has(error.extensions.code));
        if (failedEarly && !accepted.includes(NEW_MEDIA_TYPE)) response.http.status = 200;
        return Promise.resolve();
      },
    }),
};

/** The same for a result that did not pass through the GraphQL server. */
export function statusOfResult({ data, errors }: FormattedExecutionResult, accepted: string): number {
  if (data !== undefined || !errors) return 200;
  const failedEarly = errors.some((error) => WELL_FORMED_BUT_WRONG.has(error.extensions?.code));
  return failedEarly && !accepted.includes(NEW_MEDIA_TYPE) ? 200 : 400;
}
