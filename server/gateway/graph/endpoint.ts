import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { type Log, Refusal } from '../../kernel';
import { createErrorFormatter } from '../errors/formatError';
import { presentError, refusalError } from '../errors/presentError';
import type { Executor } from '../executor';
import type { Guard } from '../limits/guard';
import type { Inspecting, Inspector } from '../inspection/inspector';
import { buildApiSchema } from './apiSchema';
import type { ComposedContract } from './composition';
import type { EndpointAnswer, EndpointContext, Noted, NotedContext, ServerRequest } from './context';
import type { Contract } from './contracts';
import { Documents, type PreparedOperation } from './documents';
import { readFieldRules } from './fieldRules';
import { introspectionRules } from './introspectionRules';
import { createServer, type GatewayExecutor } from './server';
import { statusOfResult } from './statusOfFailures';
import { refusalOfVariables } from './variables';

/** An operation that was validated against the contract. */
export interface Operation {
  document: DocumentNode;
  operationName?: string | null;
  variables?: Record<string, unknown>;
  context: EndpointContext;
}

/** Stands for a document that is not to be executed. */
const NOTHING_ASKED = '{__typename}';

/**
 * One contract, served: texts that are new are inspected elsewhere, then the GraphQL server is in front and our executor
 * behind its gateway hook. What is known to be sound goes to the executor at once, and is answered alike.
 */
export class Endpoint {
  readonly schema: GraphQLSchema;
  private readonly documents: Documents;
  private readonly format: ReturnType<typeof createErrorFormatter>;
  private readonly server: ApolloServer<NotedContext>;

  constructor(
    private readonly name: Contract,
    contract: ComposedContract,
    private readonly executor: Executor,
    private readonly inspector: Inspector,
    private readonly log: Log,
    private readonly guard?: Guard,
  ) {
    this.schema = buildApiSchema(contract.api);
    this.format = createErrorFormatter(log);
    this.documents = new Documents(
      this.schema,
      new Map([...introspectionRules(this.schema), ...readFieldRules(contract.supergraph)]),
    );
    this.server = createServer({
      ...{ schema: this.schema, supergraph: contract.supergraph, documents: this.documents },
      ...{ executor: this.gatewayExecutor, stop: () => executor.dispose(), format: this.format, log },
    });
  }

  start(): Promise<void> {
    return this.server.start();
  }

  /** The inspector with it: contracts are served and ended together. */
  stop(): Promise<void> {
    this.inspector.close();
    return this.server.stop();
  }

  /** Whether a text is known to be sound. */
  hasInspected(text: string): boolean {
    return this.documents.ofText(text) !== undefined;
  }

  /** What is wrong with a text; nothing when it may be executed. Throws as `Inspector.inspect` does. */
  inspect(text: string, account: string, how?: Inspecting): Promise<readonly GraphQLFormattedError[]> {
    const known = () => this.hasInspected(text);
    return this.inspector.inspect(this.name, text, account, { ...how, known });
  }

  /** Keeps a text in which nothing was wrong. */
  learn(text: string): void {
    this.documents.learn(text);
  }

  /** Whether new texts are looked through at once, or only when the inspector has started. */
  get isInspecting(): boolean {
    return this.inspector.isReady;
  }

  /** Until new texts are looked through without delay. */
  warm(): Promise<void> {
    return this.inspector.warm();
  }

  /** Answers one HTTP request whose body is read, whose text is sound and whose caller is known. Throws a `Refusal`. */
  async answer(
    request: ServerRequest,
    context: EndpointContext,
    noted: Noted = {},
  ): Promise<HTTPGraphQLResponse> {
    const answer = await this.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { ...request, headers: new HeaderMap(request.headers) },
      context: () => Promise.resolve({ ...context, noted } satisfies NotedContext),
    });
    if (noted.refusal) throw noted.refusal;
    return answer;
  }

  /** Tells what is wrong with a document, as the GraphQL server tells it: in the media type and status of its choice. */
  answerFaults(
    { method, headers }: ServerRequest,
    context: EndpointContext,
    faults: readonly GraphQLFormattedError[],
  ): Promise<HTTPGraphQLResponse> {
    this.learn(NOTHING_ASKED);
    const [search, body] =
      method === 'GET' ? [`?query=${NOTHING_ASKED}`, undefined] : ['', { query: NOTHING_ASKED }];
    return this.answer({ method, headers, search, body }, context, { faults });
  }

  /** The operation of a text that was found sound before; without one, `answer` has to be asked. */
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
    if (known.introspection === 'only') {
      return { status: 200, body: `${await this.introspect(known, variables, context)}\n` };
    }
    if (!this.executor.executeWritten) {
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
    known: PreparedOperation,
    variables: Record<string, unknown>,
    context: EndpointContext,
  ): Promise<ExecutionResult> {
    const { document, name: operationName, operation, introspection } = known;
    // Subgraphs get the variables as they were sent.
    const refusal = refusalOfVariables(this.schema, operation, variables);
    if (refusal) return { errors: [refusalError(refusal, context.language)] };
    if (introspection === 'only') {
      return JSON.parse(await this.introspect(known, variables, context)) as ExecutionResult;
    }
    const result = await this.executeForeign({ document, operationName, variables, context });
    if (!result.errors) return result;
    return {
      ...result,
      errors: result.errors.map((error) => presentError(error, context.language, this.log)),
    };
  }

  /** JSON. */
  private introspect(
    { document, name: operationName }: PreparedOperation,
    variables: Record<string, unknown>,
    { viewer }: EndpointContext,
  ): Promise<string> {
    const text = document.loc?.source.body ?? '';
    return this.inspector.introspect(this.name, { text, operationName, variables }, viewer.id);
  }

  private readonly gatewayExecutor: GatewayExecutor = ({ request, document, context }) =>
    this.runFirst(
      { document, operationName: request.operationName, variables: request.variables },
      context as NotedContext,
    ) as ReturnType<GatewayExecutor>;

  /** What comes by way of the GraphQL server. */
  private async runFirst(
    { document, operationName, variables = {} }: Omit<Operation, 'context'>,
    context: NotedContext,
  ): Promise<ExecutionResult> {
    const known = this.documents.prepare(document, operationName);
    try {
      if (known) await this.guard?.check(known, context.viewer, variables);
      return await this.run({ document, operationName, variables, context });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      context.noted.refusal = error;
      return { errors: [refusalError(error, context.language)] };
    }
  }

  private async executeForeign(request: Parameters<Executor['execute']>[0]): Promise<ExecutionResult> {
    try {
      return await this.executor.execute(request);
    } catch (error) {
      return { data: null, errors: [new GraphQLError('failed', { originalError: error as Error })] };
    }
  }
}
