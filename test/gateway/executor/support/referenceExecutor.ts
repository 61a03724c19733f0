import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import {
  buildASTSchema,
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../../../server/kernel';
import type { ForeignError } from '../../../../server/gateway/errors/presentError';
import type { Executor, ExecutorRequest } from '../../../../server/gateway/executor';
import type { SubgraphTransport } from '../../../../server/gateway/transports/transport';

const PLANNED = 1000;

/** What the runtime hands to a subgraph. */
interface PlannedFetch {
  document: DocumentNode;
  variables?: Record<string, unknown>;
  operationName?: string;
  operationType?: string;
  context?: ExecutorRequest['context'];
  signal?: AbortSignal;
}

/**
 * The runtime of the Hive gateway, to compare our executor with. It keeps the plan of a document with the
 * document object. We keep the objects: at most `PLANNED` of them, and none whose planning failed.
 */
export class ReferenceExecutor implements Executor {
  private readonly documents = new LRUCache<DocumentNode, DocumentNode>({ max: PLANNED });

  private constructor(private readonly run: (request: object) => unknown) {}

  static async create(
    supergraphSdl: string,
    transports: ReadonlyMap<string, SubgraphTransport>,
  ): Promise<ReferenceExecutor> {
    const { executor, getSubgraphSchema } = await unifiedGraphHandler({
      unifiedGraph: buildASTSchema(parse(supergraphSdl), { assumeValid: true, assumeValidSDL: true }),
      getUnifiedGraphSDL: () => supergraphSdl,
      onSubgraphExecute: (subgraph, fetch) =>
        askSubgraph(transports, subgraph, fetch as PlannedFetch) as never,
    });
    if (!executor) throw new Error('The runtime gave no executor for this supergraph');
    // The runtime prepares subgraphs at first need: not at the cost of the first caller.
    for (const subgraph of transports.keys()) getSubgraphSchema(subgraph);
    return new ReferenceExecutor(executor as (request: object) => unknown);
  }

  async execute(request: ExecutorRequest): Promise<ExecutionResult> {
    const { context } = request;
    const kind = getOperationAST(request.document, request.operationName)?.operation;
    const signal = (kind === OperationTypeNode.QUERY ? context.signal : undefined) as AbortSignal | undefined;
    try {
      return await this.runPlanned(request, kind, signal);
    } catch (error) {
      this.documents.delete(request.document);
      // Callers share the planning of a document: one that left must not fail the others.
      if ((error as Error).name !== 'AbortError' || signal?.aborted) throw error;
      return this.runPlanned(request, kind, signal);
    }
  }

  async dispose(): Promise<void> {
    this.documents.clear();
  }

  private async runPlanned(
    { document, operationName, variables, context }: ExecutorRequest,
    operationType: OperationTypeNode | undefined,
    signal: AbortSignal | undefined,
  ): Promise<ExecutionResult> {
    let mine = this.documents.get(document);
    if (!mine) this.documents.set(document, (mine = { ...document }));
    return (await this.run({
      document: mine,
      operationName,
      operationType,
      variables,
      context,
      signal,
    })) as ExecutionResult;
  }
}

async function askSubgraph(
  transports: ReadonlyMap<string, SubgraphTransport>,
  subgraph: string,
  fetch: PlannedFetch,
): Promise<ExecutionResult> {
  const { document, variables, operationName, operationType, context, signal } = fetch;
  try {
    const transport = transports.get(subgraph);
    if (!transport || !context) throw new Refusal('SUBGRAPH_UNAVAILABLE');
    const kind = operationType === 'mutation' ? 'mutation' : 'query';
    const answer = await transport.execute({
      document,
      operationName,
      variables,
      kind,
      viewerFor: context.viewerFor,
      signal,
    });
    return answer.errors ? { ...answer, errors: answer.errors.map(toGraphQLError) } : answer;
  } catch (error) {
    return { data: null, errors: [toGraphQLError(asForeign(error))] };
  }
}

/** Over HTTP an error is a plain object; the runtime wants instances. */
function toGraphQLError({ message, path, extensions, originalError }: ForeignError): GraphQLError {
  return new GraphQLError(message, { path, extensions, originalError: originalError as Error });
}

function asForeign(error: unknown): ForeignError {
  if (!(error instanceof Refusal)) return { message: 'subgraph failed', originalError: error };
  const { code, params, fields } = error;
  return { message: code, extensions: { code, params, fields } };
}
