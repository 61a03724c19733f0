import type { QueryPlan } from '@graphql-hive/router-query-planner';
import { serveJobs } from '../../sideProcess';
import { NativePlanner } from './nativePlanner';
import type { PlanRequest } from './planner';

export interface PlannerAnswer {
  plan?: QueryPlan;
  error?: string;
}

/** The other end of `PlannerProcess`. */
serveJobs((sdl: string) => {
  const planner = new NativePlanner(sdl);
  return (request: PlanRequest): Promise<PlannerAnswer> =>
    planner.plan(request).then(
      (plan) => ({ plan }),
      (error: Error) => ({ error: error.message }),
    );
});
