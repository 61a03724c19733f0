import type { DocumentNode, ExecutionResult } from 'graphql';
import type { SubgraphCall } from './transports/transport';

/** A validated operation, ready to be planned. */
export interface ExecutorRequest {
  document: DocumentNode;
  operationName?: string;
  /** As the client sent them; the executor checks them against the contract. */
  variables?: Record<string, unknown>;
  context: ExecutionContext;
}

/** What travels with an operation to the subgraphs. */
export interface ExecutionContext {
  /** Signs the caller for one subgraph; asked once per subgraph and request. */
  viewerFor: SubgraphCall['viewerFor'];
  /** Aborts when the caller is gone. Heeded for queries; a mutation runs to its end. */
  signal?: AbortSignal;
}

/** Turns one operation of a contract into calls of subgraphs and one answer. */
export interface Executor {
  execute(request: ExecutorRequest): Promise<ExecutionResult>;
  dispose(): Promise<void>;
}
