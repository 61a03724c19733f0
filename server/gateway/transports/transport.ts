import type { DocumentNode, ExecutionResult } from 'graphql';
import type { MadeFile } from '../../kernel';

/** One operation for one subgraph. */
export interface SubgraphCall {
  document: DocumentNode;
  operationName?: string;
  variables?: Record<string, unknown>;
  kind: 'query' | 'mutation';
  /** The signed viewer for the named subgraph. */
  viewerFor(subgraph: string): Promise<string>;
  signal?: AbortSignal;
}

/** The way to one subgraph. What a subgraph allows cannot depend on which way it is. */
export interface SubgraphTransport {
  readonly subgraph: string;
  /** Throws a `Refusal` SUBGRAPH_UNAVAILABLE when the subgraph does not answer. */
  execute(call: SubgraphCall): Promise<ExecutionResult>;
  /** A file made for the viewer. Throws a `Refusal`. */
  file(path: string, viewerToken: string): Promise<MadeFile>;
  /** Whether the subgraph is there and ready. */
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}
