import type { DocumentNode, ExecutionResult, GraphQLError } from 'graphql';
import type { Departure } from './departure';
import type { Trace } from './tracing/trace';
import type { SubgraphCall } from './transports/transport';

/** A validated operation, ready to be planned. */
export interface ExecutorRequest {
  document: DocumentNode;
  operationName?: string;
  /** As the client sent them, after they were checked against the contract. */
  variables?: Record<string, unknown>;
  context: ExecutionContext;
}

/** What travels with an operation to the subgraphs. */
export interface ExecutionContext {
  /** Signs the caller for one subgraph; asked once per subgraph and request. */
  viewerFor: SubgraphCall['viewerFor'];
  /** Aborts when the caller is gone. Heeded for queries; a mutation runs to its end. */
  signal?: Departure;
  /** When nobody waits for the answer any more, on the clock of `performance.now()`. Subgraphs are told. */
  deadline?: number;
  /** Where requests are traced. */
  trace?: Trace;
}

/** An answer whose data is JSON already; the errors still have to be presented. */
export interface WrittenResult {
  data: string;
  errors?: readonly GraphQLError[];
}

/** Turns one operation of a contract into calls of subgraphs and one answer. */
export interface Executor {
  /** Throws where the operation cannot be planned, and the signal's reason when the caller left. */
  execute(request: ExecutorRequest): Promise<ExecutionResult>;
  /** The same with the data written as JSON, for those who send it on: nothing is built only to be printed. */
  executeWritten?(request: ExecutorRequest): Promise<WrittenResult>;
  dispose(): Promise<void>;
}
