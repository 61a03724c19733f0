import { ApolloServer, type ApolloServerOptions, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Log } from '../../kernel';
import type { Documents } from './documents';
import type { NotedContext } from './context';
import { onlyAcceptable } from './acceptable';
import { faultsFound } from './faultsFound';
import { onlyInspected } from './onlyInspected';
import { serverLogger, unexpectedErrors } from './serverLog';
import { statusOfFailures } from './statusOfFailures';

type Gateway = ApolloServerOptionsWithGateway<NotedContext>['gateway'];
/** The executor that the server's gateway hook takes. */
export type GatewayExecutor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

export interface ServerParts {
  schema: GraphQLSchema;
  /** SDL. */
  supergraph: string;
  executor: GatewayExecutor;
  stop(): Promise<void>;
  documents: Documents;
  format: NonNullable<ApolloServerOptions<NotedContext>['formatError']>;
  log: Log;
}

/** The GraphQL server with our executor behind its gateway hook. Limits, sign-in and inspection are in front of it. */
export function createServer(parts: ServerParts): ApolloServer<NotedContext> {
  return new ApolloServer<NotedContext>({
    gateway: {
      onSchemaLoadOrUpdate: (loaded) => {
        loaded({ apiSchema: parts.schema, coreSupergraphSdl: parts.supergraph });
        return () => undefined;
      },
      load: () => Promise.resolve({ executor: parts.executor }),
      stop: () => parts.stop(),
    },
    formatError: parts.format,
    documentStore: parts.documents,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    // No credential of ours is ambient: a cookie counts only beside our origin and our header (`Callers`).
    csrfPrevention: false,
    // Only signed-in callers get this far.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: serverLogger(parts.log),
    nodeEnv: 'production',
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      onlyInspected,
      onlyAcceptable,
      faultsFound,
      statusOfFailures,
      unexpectedErrors(parts.log),
    ],
  });
}
