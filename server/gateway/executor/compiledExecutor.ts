import {
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  print,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Executor, ExecutorRequest, WrittenResult } from '../executor';
import { CompiledOperation } from './compiledOperation';
import { type ActiveOverrides, Overrides } from './overrides';
import { plannable } from './plannable';
import { fragmentsOf } from '../../kernel/fragments';
import type { Planner } from './planner/planner';
import { eachRootField, refuseAmbiguousKeys, splitRootFields } from './rootFields';
import { Run, type Transports } from './run';
import { withSafeNames } from './safeNames';
import { SharedWork } from '../sharedWork';
import type { Supergraph } from './supergraph';

const KEPT = 1000;
/**
 * Characters of the documents of all kept operations together: what a compiled operation takes grows with them. A document
 * counts once for each of its operations and each choice of overrides, so that none has many of these for the price of one.
 */
const KEPT_CHARACTERS = 2_000_000;

export interface CompiledExecutorParts {
  supergraph: Supergraph;
  /** The way to each subgraph, by its name. */
  transports: Transports;
  /** What clients see, where it is not what the supergraph makes of itself. */
  apiSchema?: GraphQLSchema;
  /** Labels of `@override` that are switched on. */
  labels?: ReadonlySet<string>;
  /** Who plans, where it is not done in this process. */
  planner?: Planner;
}

/** Plans with the Hive query planner and compiles each plan once. A planning that failed is not kept. */
export class CompiledExecutor implements Executor {
  readonly apiSchema: GraphQLSchema;
  private readonly supergraph: Supergraph;
  private readonly transports: Transports;
  private readonly planner: Planner;
  private readonly overrides: Overrides;
  /** By document, operation and choice of overrides. */
  private readonly operations = new LRUCache<string, CompiledOperation>({
    max: KEPT,
    maxSize: KEPT_CHARACTERS,
  });
  private readonly documentIds = new WeakMap<DocumentNode, number>();
  private readonly planning = new SharedWork<CompiledOperation>();
  private lastDocumentId = 0;

  constructor({ supergraph, transports, apiSchema, labels, planner }: CompiledExecutorParts) {
    this.supergraph = supergraph;
    this.transports = transports;
    this.apiSchema = apiSchema ?? supergraph.apiSchema();
    this.planner = planner ?? supergraph.planner;
    this.overrides = new Overrides(supergraph.planner, labels);
  }

  async execute(request: ExecutorRequest): Promise<ExecutionResult> {
    const { operation, run } = await this.run(request);
    const data = operation.values(run);
    return run.errors.length ? { data, errors: run.errors } : { data };
  }

  async executeWritten(request: ExecutorRequest): Promise<WrittenResult> {
    const { operation, run } = await this.run(request);
    const data = operation.text(run);
    return run.errors.length ? { data, errors: run.errors } : { data };
  }

  async dispose(): Promise<void> {
    this.operations.clear();
    this.planner.close();
  }

  private async run(request: ExecutorRequest): Promise<{ operation: CompiledOperation; run: Run }> {
    const { context, variables } = request;
    const active = this.overrides.choose();
    const key = `${this.idOf(request.document)} ${variantOf(request, active)}`;
    const operation = this.operations.get(key) ?? (await this.compile(key, request, active));
    const signal = operation.isQuery ? context.signal : undefined;
    const run = new Run(this.transports, operation.withDefaults(variables), context, signal);
    await operation.run(run);
    return { operation, run };
  }

  private compile(
    key: string,
    { document, operationName, context }: ExecutorRequest,
    active: ActiveOverrides,
  ): Promise<CompiledOperation> {
    const work = async (signal: AbortSignal): Promise<CompiledOperation> => {
      const plan = () => this.plan(document, operationName, active, signal);
      const compiled = await (context.trace?.step('plan', {}, plan) ?? plan());
      this.operations.set(key, compiled, { size: sizeOf(document) });
      return compiled;
    };
    const isQuery = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
    return this.planning.do(key, work, isQuery ? context.signal : undefined);
  }

  private async plan(
    asked: DocumentNode,
    operationName: string | undefined,
    active: ActiveOverrides,
    signal: AbortSignal,
  ): Promise<CompiledOperation> {
    const { document, clientKeys, safeVariables } = withSafeNames(asked, this.supergraph);
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new GraphQLError('Name one operation of the document.');
    if (operation.operation === OperationTypeNode.SUBSCRIPTION)
      throw new GraphQLError('Subscriptions are not offered.');
    const fragments = fragmentsOf(document);
    refuseAmbiguousKeys(operation, fragments);
    const { own, foreign } = splitRootFields(document, operation, fragments);
    const { labels, percentage } = active;
    const ask = (part: DocumentNode) => {
      const text = print(plannable(part, fragments, this.apiSchema));
      return this.planner.plan({ text, operationName, labels, percentage }, signal);
    };
    const plans = foreign ? [await ask(foreign)] : [];
    // Fields of a mutation are acts: one is answered in full before the next begins, whoever knows parts of its answer.
    if (operation.operation === OperationTypeNode.MUTATION && plans[0]?.node?.kind === 'Sequence')
      plans.splice(0, 1, ...(await Promise.all(eachRootField(foreign!, operation, fragments).map(ask))));
    return new CompiledOperation(
      { operation, fragments, clientKeys, schema: this.apiSchema, supergraph: this.supergraph },
      plans,
      own,
      safeVariables,
    );
  }

  private idOf(document: DocumentNode): number {
    let id = this.documentIds.get(document);
    if (id === undefined) this.documentIds.set(document, (id = this.lastDocumentId += 1));
    return id;
  }
}

/** In characters, one at least. */
function sizeOf(document: DocumentNode): number {
  return document.loc ? document.loc.end + 1 : print(document).length;
}

function variantOf({ operationName }: ExecutorRequest, { variant }: ActiveOverrides): string {
  return `${operationName ?? ''} ${variant}`;
}
