import { type QueryPlan, QueryPlanner } from '@graphql-hive/router-query-planner';
import type { Planner, PlanRequest } from './planner';
import { originalName, withInterfaceObjectsLast } from './subgraphOrder';

/** The planner of the Hive router, in this process. It is native code: where it panics, the process ends. */
export class NativePlanner implements Planner {
  private readonly native: QueryPlanner;
  private reordered: QueryPlanner | null | undefined;

  /** Throws when the text is no supergraph. */
  constructor(private readonly sdl: string) {
    this.native = new QueryPlanner(sdl);
  }

  /** What consumers see, spelled out with what every schema has. */
  get consumerSchema(): string {
    return this.native.consumerSchema;
  }

  get overrideLabels(): readonly string[] {
    return this.native.overrideLabels;
  }

  get overridePercentages(): readonly number[] {
    return this.native.overridePercentages;
  }

  async plan(request: PlanRequest, signal?: AbortSignal): Promise<QueryPlan> {
    try {
      return await planBy(this.native, request, signal);
    } catch (error) {
      const other = signal?.aborted ? undefined : this.otherOrder();
      const plan = await (other && planBy(other, request, signal).catch(() => undefined));
      if (!plan) throw error;
      return withOriginalNames(plan);
    }
  }

  close(): void {
    this.reordered = undefined;
  }

  /** Which ways the planner finds depends on how subgraphs are called: it looks at them in the order of their names. */
  private otherOrder(): QueryPlanner | undefined {
    if (this.reordered === undefined) {
      const sdl = withInterfaceObjectsLast(this.sdl);
      this.reordered = sdl === undefined ? null : new QueryPlanner(sdl);
    }
    return this.reordered ?? undefined;
  }
}

function planBy(
  planner: QueryPlanner,
  { text, operationName, labels, percentage }: PlanRequest,
  signal: AbortSignal | undefined,
): Promise<QueryPlan> {
  return planner.planAsync(text, operationName, new Set(labels), percentage, signal);
}

function withOriginalNames(plan: QueryPlan): QueryPlan {
  return JSON.parse(JSON.stringify(plan), (key, value: unknown) =>
    key === 'serviceName' ? originalName(value as string) : value,
  ) as QueryPlan;
}
