import type { QueryPlan } from '@graphql-hive/router-query-planner';

/** One operation to be planned. */
export interface PlanRequest {
  /** The text of a document. */
  text: string;
  operationName?: string;
  /** Labels of `@override` that hold. */
  labels: ReadonlySet<string>;
  /** In percent: an override of 25 % holds below 25. */
  percentage: number;
}

/** Makes plans for one supergraph. */
export interface Planner {
  /** Rejects where the operation cannot be planned, and with the signal's reason when nobody waits any more. */
  plan(request: PlanRequest, signal?: AbortSignal): Promise<QueryPlan>;
  close(): void;
}
