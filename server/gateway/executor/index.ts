export { CompiledExecutor, type CompiledExecutorParts } from './compiledExecutor';
export { type SubgraphAddress, Supergraph } from './supergraph';
