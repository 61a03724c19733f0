export { CompiledExecutor, type CompiledExecutorParts } from './compiledExecutor';
export { NativePlanner } from './planner/nativePlanner';
export type { Planner } from './planner/planner';
export { PlannerProcess } from './planner/plannerProcess';
export { type SubgraphAddress, Supergraph } from './supergraph';
