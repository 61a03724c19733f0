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
import { type DocumentNode, execute, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Language } from '../../contracts/refusals';
import { type Log, Refusal, type ViewerClaims } from '../../kernel';
import { createErrorFormatter } from '../errors/formatError';
import { presentError, refusalError } from '../errors/presentError';
import type { ExecutionContext, Executor } from '../executor';
import type { Guard } from '../limits/guard';
import { limits } from '../limits/limits';
import { Turns } from '../limits/turns';
import { buildApiSchema } from './apiSchema';
import type { ComposedContract } from './composition';
import { Documents, type PreparedOperation } from './documents';
import { readFieldRules } from './fieldRules';
import { introspectionRules } from './introspectionRules';
import { serverLogger, unexpectedErrors } from './serverLog';
import { statusOfFailures, statusOfResult } from './statusOfFailures';
import { refusalOfVariables } from './variables';

/** The executor that the server's gateway hook takes. */
type Gateway = ApolloServerOptionsWithGateway<EndpointContext>['gateway'];
type GatewayExecutor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** What one request brings to its execution. */
export interface EndpointContext extends ExecutionContext {
  viewer: ViewerClaims;
  language: Language;
}

/** The context that travels through the GraphQL server, which copies it but not what is noted here. */
interface NotedContext extends EndpointContext {
  noted: { refusal?: Refusal };
}

/** An operation that was validated against the contract. */
export interface Operation {
  document: DocumentNode;
  operationName?: string | null;
  variables?: Record<string, unknown>;
  context: EndpointContext;
}

/** An answer that is ready to be written. */
export interface EndpointAnswer {
  status: number;
  body: string;
}

/**
 * One contract, served: the GraphQL server in front, our executor behind its gateway hook. What the server found
 * valid once goes to the executor at once when it comes again, and is answered alike.
 */
export class Endpoint {
  readonly schema: GraphQLSchema;
  private readonly documents: Documents;
  private readonly format: ReturnType<typeof createErrorFormatter>;
  private readonly server: ApolloServer<EndpointContext>;
  private readonly turns = new Turns();

  constructor(
    contract: ComposedContract,
    private readonly executor: Executor,
    private readonly log: Log,
    private readonly guard?: Guard,
  ) {
    this.schema = buildApiSchema(contract.api);
    this.format = createErrorFormatter(log);
    this.documents = new Documents(
      this.schema,
      new Map([...introspectionRules(this.schema), ...readFieldRules(contract.supergraph)]),
    );
    this.server = new ApolloServer<EndpointContext>({
      gateway: {
        onSchemaLoadOrUpdate: (loaded) => {
          loaded({ apiSchema: this.schema, coreSupergraphSdl: contract.supergraph });
          return () => undefined;
        },
        load: () => Promise.resolve({ executor: this.gatewayExecutor }),
        stop: () => executor.dispose(),
      },
      formatError: this.format,
      documentStore: this.documents,
      persistedQueries: false,
      allowBatchedHttpRequests: false,
      // No credential of ours is ambient: a cookie counts only beside our origin and our header (`Callers`).
      csrfPrevention: false,
      // Only signed-in callers get this far.
      introspection: true,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      parseOptions: { maxTokens: limits.tokens },
      validationOptions: { maxErrors: limits.faultsNamed },
      logger: serverLogger(log),
      nodeEnv: 'production',
      plugins: [
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginUsageReportingDisabled(),
        ApolloServerPluginInlineTraceDisabled(),
        ApolloServerPluginLandingPageDisabled(),
        statusOfFailures,
        unexpectedErrors(log),
      ],
    });
  }

  start(): Promise<void> {
    return this.server.start();
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  /** Answers one HTTP request whose body is already read and whose caller is known. Throws a `Refusal`. */
  async answer(
    request: Omit<HTTPGraphQLRequest, 'headers'> & { headers: Iterable<[string, string]> },
    context: EndpointContext,
  ): Promise<HTTPGraphQLResponse> {
    const noted: NotedContext['noted'] = {};
    const answer = await this.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { ...request, headers: new HeaderMap(request.headers) },
      context: () => Promise.resolve({ ...context, noted } satisfies NotedContext),
    });
    if (noted.refusal) throw noted.refusal;
    return answer;
  }

  /** The operation of a text that was found valid before; without one, `answer` has to be asked. */
  known(text: string, operationName: string | undefined): PreparedOperation | undefined {
    const document = this.documents.ofText(text);
    return document && this.documents.prepare(document, operationName);
  }

  /** Answers an operation that is known, as `answer` would. Throws a `Refusal`. */
  async answerKnown(
    known: PreparedOperation,
    variables: Record<string, unknown> = {},
    context: EndpointContext,
    accepted: string,
  ): Promise<EndpointAnswer> {
    await this.guard?.check(known, context.viewer, variables);
    const refusal = refusalOfVariables(this.schema, known.operation, variables);
    if (refusal) return this.present({ errors: [refusalError(refusal, context.language)] }, accepted);
    if (known.introspection === 'only' || !this.executor.executeWritten) {
      return this.present(await this.runPrepared(known, variables, context), accepted);
    }
    const { document, name: operationName } = known;
    try {
      const request = { document, operationName, variables, context };
      const { data, errors } = await this.executor.executeWritten(request);
      if (!errors) return { status: 200, body: `{"data":${data}}\n` };
      const presented = this.formatAll(
        errors.map((error) => presentError(error, context.language, this.log)),
      );
      return { status: 200, body: `{"errors":${JSON.stringify(presented)},"data":${data}}\n` };
    } catch (error) {
      const failed = new GraphQLError('failed', { originalError: error as Error });
      return this.present(
        { data: null, errors: [presentError(failed, context.language, this.log)] },
        accepted,
      );
    }
  }

  private present(result: ExecutionResult, accepted: string): EndpointAnswer {
    const { data, errors, extensions } = result;
    const formatted = errors && this.formatAll(errors);
    return {
      status: statusOfResult(result, accepted),
      body: `${JSON.stringify({ errors: formatted, data, extensions })}\n`,
    };
  }

  private formatAll(errors: readonly GraphQLError[]) {
    return errors.map((error) => this.format(error.toJSON(), error));
  }

  /** Runs a validated operation. The errors of the answer are in the caller's language, and masked. */
  async run({ document, operationName, variables = {}, context }: Operation): Promise<ExecutionResult> {
    const known = this.documents.prepare(document, operationName);
    if (!known) return { errors: [new GraphQLError('Name one operation of the document.')] };
    return this.runPrepared(known, variables, context);
  }

  private async runPrepared(
    { document, name: operationName, operation, introspection }: PreparedOperation,
    variables: Record<string, unknown>,
    context: EndpointContext,
  ): Promise<ExecutionResult> {
    // Subgraphs get the variables as they were sent.
    const refusal = refusalOfVariables(this.schema, operation, variables);
    if (refusal) return { errors: [refusalError(refusal, context.language)] };
    if (introspection === 'only') {
      await this.turns.next();
      return execute({ schema: this.schema, document, operationName, variableValues: variables });
    }
    const result = await this.executeForeign({ document, operationName, variables, context });
    if (!result.errors) return result;
    return {
      ...result,
      errors: result.errors.map((error) => presentError(error, context.language, this.log)),
    };
  }

  private readonly gatewayExecutor: GatewayExecutor = ({ request, document, context }) =>
    this.runFirst(
      { document, operationName: request.operationName, variables: request.variables },
      context as NotedContext,
      request.query,
    ) as ReturnType<GatewayExecutor>;

  /** What the GraphQL server has just found valid, or found valid before. */
  private async runFirst(
    { document, operationName, variables = {} }: Omit<Operation, 'context'>,
    context: NotedContext,
    text: string | undefined,
  ): Promise<ExecutionResult> {
    if (text) this.documents.noteValid(text, document);
    const known = this.documents.prepare(document, operationName);
    try {
      if (known) await this.guard?.check(known, context.viewer, variables);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      context.noted.refusal = error;
      return { errors: [refusalError(error, context.language)] };
    }
    return this.run({ document, operationName, variables, context });
  }

  private async executeForeign(request: Parameters<Executor['execute']>[0]): Promise<ExecutionResult> {
    try {
      return await this.executor.execute(request);
    } catch (error) {
      return { data: null, errors: [new GraphQLError('failed', { originalError: error as Error })] };
    }
  }
}
