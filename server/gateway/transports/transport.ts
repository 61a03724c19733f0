import type { DocumentNode, ExecutionResult } from 'graphql';
import type { MadeFile } from '../../kernel';
import type { Departure } from '../departure';
import type { Trace } from '../tracing/trace';
import type { Load } from './places';

/** One operation for one subgraph. */
export interface SubgraphCall {
  document: DocumentNode;
  operationName?: string;
  variables?: Record<string, unknown>;
  kind: 'query' | 'mutation';
  /** The signed viewer for the named subgraph. */
  viewerFor(subgraph: string): Promise<string>;
  signal?: Departure;
  /** When the caller stops waiting, on the clock of `performance.now()`. */
  deadline?: number;
  /** Where requests are traced; `traceparent` is the call's own place in the trace, for the subgraph. */
  trace?: Trace;
  traceparent?: string;
}

export interface Readiness {
  /** Whether the subgraph is there and ready. */
  ready: boolean;
  /** What it says of itself besides; nothing where it cannot be reached. */
  notes: Record<string, string>;
}

/** The way to one subgraph. What a subgraph allows cannot depend on which way it is. */
export interface SubgraphTransport {
  readonly subgraph: string;
  /** Of the way there; undefined where nobody has to wait for it. */
  readonly load?: Load;
  /** Throws a `Refusal` SUBGRAPH_UNAVAILABLE when the subgraph does not answer. */
  execute(call: SubgraphCall): Promise<ExecutionResult>;
  /** A file made for the viewer. Throws a `Refusal`. */
  file(path: string, viewerToken: string): Promise<MadeFile>;
  /** In one question, which is answered within seconds; never rejects. */
  readiness(): Promise<Readiness>;
  close(): Promise<void>;
}
