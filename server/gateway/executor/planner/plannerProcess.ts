import { join } from 'node:path';
import type { QueryPlan } from '@graphql-hive/router-query-planner';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { SideProcess, SideProcessEnded } from '../../sideProcess';
import type { Planner, PlanRequest } from './planner';
import type { PlannerAnswer } from './plannerProcessMain';

const MAIN = join(__dirname, 'plannerProcessMain.js');
/** Planning is a matter of milliseconds: what takes this long is not waited for. */
const LONGEST_MS = 5_000;
/** Operations that ended a planner, and are not tried again. */
const REMEMBERED = 1000;

/** Plans in a process of its own: an operation over which the native planner panics is refused from then on. */
export class PlannerProcess implements Planner {
  private readonly side: SideProcess<PlanRequest, PlannerAnswer>;
  private readonly fatal = new LRUCache<string, true>({ max: REMEMBERED });

  constructor(sdl: string, main = MAIN) {
    this.side = new SideProcess({ main, about: sdl, longestMs: LONGEST_MS });
  }

  async plan(request: PlanRequest, signal?: AbortSignal): Promise<QueryPlan> {
    const key = keyOf(request);
    if (this.fatal.has(key)) throw ended();
    const { plan, error } = await this.side.do(request, { signal }).catch((failure: unknown) => {
      if (!(failure instanceof SideProcessEnded)) throw failure;
      if (failure.overJob) this.fatal.set(key, true);
      throw ended();
    });
    if (!plan) throw new Error(error);
    return plan;
  }

  close(): void {
    this.side.close();
  }
}

function keyOf({ text, operationName, labels }: PlanRequest): string {
  return JSON.stringify([text, operationName, [...labels]]);
}

function ended(): GraphQLError {
  return new GraphQLError('This operation cannot be planned.', {
    extensions: { code: 'QUERY_PLANNING_FAILED' },
  });
}
