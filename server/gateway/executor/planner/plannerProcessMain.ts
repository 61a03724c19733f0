import type { QueryPlan } from '@graphql-hive/router-query-planner';
import { NativePlanner } from './nativePlanner';
import type { PlanRequest } from './planner';

export interface PlannerAnswer {
  plan?: QueryPlan;
  error?: string;
}

/** The other end of `PlannerProcess`: is told the supergraph first, then one operation at a time. */
process.once('message', (sdl: string) => {
  const planner = new NativePlanner(sdl);
  process.on('message', (request: PlanRequest) => {
    planner.plan(request).then(
      (plan) => answer({ plan }),
      (error: Error) => answer({ error: error.message }),
    );
  });
});
process.once('disconnect', () => process.exit());
// Whoever stops the gateway from a terminal stops both: the gateway still drains.
process.on('SIGINT', () => undefined);

function answer(given: PlannerAnswer): void {
  process.send?.(given);
}
