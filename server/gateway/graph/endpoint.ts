import {
  ApolloServer,
  type ApolloServerOptionsWithGateway,
  HeaderMap,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { Language } from '../../contracts/refusals';
import type { Log } from '../../kernel';
import { createErrorFormatter } from '../errors/formatError';
import { presentError, refusalError } from '../errors/presentError';
import type { ExecutionContext, Executor } from '../executor';
import { limits } from '../limits/limits';
import { buildApiSchema } from './apiSchema';
import type { ComposedContract } from './composition';
import { DocumentStore } from './documentStore';
import { introspectionUse } from './introspection';
import { statusOfFailures } from './statusOfFailures';
import { refusalOfVariables } from './variables';

/** The executor that the server's gateway hook takes. */
type Gateway = ApolloServerOptionsWithGateway<EndpointContext>['gateway'];
type GatewayExecutor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** What one request brings to its execution. */
export interface EndpointContext extends ExecutionContext {
  language: Language;
}

/** An operation that was validated against the contract. */
export interface Operation {
  document: DocumentNode;
  operationName?: string | null;
  variables?: Record<string, unknown>;
  context: EndpointContext;
}

/** One contract, served: the GraphQL server in front, our executor behind its gateway hook. */
export class Endpoint {
  readonly schema: GraphQLSchema;
  private readonly server: ApolloServer<EndpointContext>;

  constructor(
    contract: ComposedContract,
    private readonly executor: Executor,
    private readonly log: Log,
  ) {
    this.schema = buildApiSchema(contract.api);
    this.server = new ApolloServer<EndpointContext>({
      gateway: {
        onSchemaLoadOrUpdate: (loaded) => {
          loaded({ apiSchema: this.schema, coreSupergraphSdl: contract.supergraph });
          return () => undefined;
        },
        load: () => Promise.resolve({ executor: this.gatewayExecutor }),
        stop: () => executor.dispose(),
      },
      formatError: createErrorFormatter(log),
      documentStore: new DocumentStore(),
      persistedQueries: false,
      allowBatchedHttpRequests: false,
      csrfPrevention: true,
      // Only signed-in callers get this far.
      introspection: true,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      parseOptions: { maxTokens: limits.tokens },
      logger: log,
      nodeEnv: 'production',
      plugins: [
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginUsageReportingDisabled(),
        ApolloServerPluginInlineTraceDisabled(),
        ApolloServerPluginLandingPageDisabled(),
        statusOfFailures,
      ],
    });
  }

  start(): Promise<void> {
    return this.server.start();
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  /** Answers one HTTP request whose body is already read and whose caller is known. */
  answer(
    request: Omit<HTTPGraphQLRequest, 'headers'> & { headers: Iterable<[string, string]> },
    context: EndpointContext,
  ): Promise<HTTPGraphQLResponse> {
    return this.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { ...request, headers: new HeaderMap(request.headers) },
      context: () => Promise.resolve(context),
    });
  }

  /** Runs a validated operation. The errors of the answer are in the caller's language, and masked. */
  async run({ document, operationName, variables = {}, context }: Operation): Promise<ExecutionResult> {
    const operation = getOperationAST(document, operationName);
    if (!operation) return { errors: [new GraphQLError('Name one operation of the document.')] };
    // Subgraphs get the variables as they were sent.
    const refusal = refusalOfVariables(this.schema, operation, variables);
    if (refusal) return { errors: [refusalError(refusal, context.language)] };
    if (introspectionUse(document) === 'only') {
      return execute({ schema: this.schema, document, operationName, variableValues: variables });
    }
    const result = await this.executeForeign({
      document,
      operationName: operationName ?? undefined,
      variables,
      context,
    });
    if (!result.errors) return result;
    return {
      ...result,
      errors: result.errors.map((error) => presentError(error, context.language, this.log)),
    };
  }

  private readonly gatewayExecutor: GatewayExecutor = ({ request, document, context }) =>
    this.run({
      document,
      operationName: request.operationName,
      variables: request.variables,
      context: context as EndpointContext,
    }) as ReturnType<GatewayExecutor>;

  private async executeForeign(request: Parameters<Executor['execute']>[0]): Promise<ExecutionResult> {
    try {
      return await this.executor.execute(request);
    } catch (error) {
      return { data: null, errors: [new GraphQLError('failed', { originalError: error as Error })] };
    }
  }
}
