import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal } from '../../kernel/refusal';
import type { Departure } from '../departure';
import type { ForeignError } from '../errors/presentError';
import type { ExecutionContext } from '../executor';
import type { SubgraphCall, SubgraphTransport } from '../transports/transport';

/** As much of a transport as execution needs. */
export type Transports = ReadonlyMap<string, Pick<SubgraphTransport, 'execute'>>;
/** A call of a plan, but for its variables. */
export type FixedCall = Pick<SubgraphCall, 'document' | 'operationName' | 'kind'>;
export type Values = Record<string, unknown>;
export type Path = readonly (string | number)[];

/** One step of a compiled plan. Failures of subgraphs end up in `run.errors`; it rejects only when the caller left. */
export type Step = (run: Run) => Promise<void> | void;

/** One execution: what came together so far. */
export class Run {
  /** Answers of subgraphs, merged; `undefined` until one came. */
  data: Values | undefined;
  readonly errors: GraphQLError[] = [];

  constructor(
    private readonly transports: Transports,
    readonly variables: Values,
    readonly context: ExecutionContext,
    /** Aborts when the caller left and nobody needs the rest. */
    readonly signal: Departure | undefined,
  ) {}

  /** Asks a subgraph. Whatever fails becomes errors of the answer; rejects only when the caller left. */
  async ask(
    subgraph: string,
    { document, operationName, kind }: FixedCall,
    variables: Values | undefined,
  ): Promise<ExecutionResult<Values>> {
    this.signal?.throwIfAborted();
    try {
      const transport = this.transports.get(subgraph);
      if (!transport) throw new Refusal('SUBGRAPH_UNAVAILABLE');
      const answer: unknown = await transport.execute({
        document,
        operationName,
        variables,
        kind,
        viewerFor: this.context.viewerFor,
        signal: this.signal,
        deadline: this.context.deadline,
        trace: this.context.trace,
      });
      return answerOf(answer);
    } catch (error) {
      this.signal?.throwIfAborted();
      return { data: null, errors: [failure(error)] };
    }
  }
}

/** Subgraphs are others' code: what is no answer of GraphQL is a failure, not a surprise further on. */
function answerOf(answer: unknown): ExecutionResult<Values> {
  const { data = null, errors } = (answer ?? {}) as { data?: unknown; errors?: unknown };
  const told = Array.isArray(errors) ? errors : undefined;
  if (typeof data !== 'object' || Array.isArray(data) || (data === null && !told))
    throw new Error('no answer of GraphQL');
  return { data: data as Values | null, errors: told as readonly GraphQLError[] | undefined };
}

/** Where a subgraph says that it failed. */
export function pathOf(error: GraphQLError | GraphQLFormattedError): Path | undefined {
  const path: unknown = (error as { path?: unknown } | null)?.path;
  return Array.isArray(path) ? (path as Path) : undefined;
}

/** An error of a subgraph, where the client sees it. Over HTTP it came as a plain object. */
export function relocated(error: GraphQLError | GraphQLFormattedError, path: Path | undefined): GraphQLError {
  const { message, extensions, originalError } = (error ?? {}) as Partial<ForeignError>;
  return new GraphQLError(typeof message === 'string' ? message : 'subgraph failed', {
    path: path ?? null,
    extensions,
    originalError: originalError as Error,
  });
}

function failure(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (!(error instanceof Refusal)) {
    return new GraphQLError('subgraph failed', { originalError: error as Error });
  }
  const { code, params, fields } = error;
  return new GraphQLError(code, { extensions: { code, params, fields } });
}
