import type { BatchFetchNode, EntityBatchAlias, FetchNode } from '@graphql-hive/router-query-planner';
import type { GraphQLError } from 'graphql';
import { fixedCall, pickVariables, type PlannedFetch } from './fetch';
import { copyOf, mergeInto } from './merge';
import { compileRepresentation } from './representations';
import { compileRewrites } from './rewrites';
import { type Path, pathOf, relocated, type Run, type Step, type Values } from './run';
import type { Supergraph } from './supergraph';
import { type PlanPath, Targets } from './targets';

/** The objects at one path, and which representation stands for each. */
interface Found {
  targets: Values[];
  indices: number[];
}

/** Representations of one variable, each once. */
class Representations {
  readonly list: Values[] = [];
  /** Those with one key alone, by type, name and value of the key: most are such. */
  private readonly simple = new Map<unknown, Map<string, Map<unknown, number>>>();
  private readonly others = new Map<string, number>();

  add(representation: Values): number {
    const key = onlyKeyOf(representation);
    if (key === undefined) return this.addTo(this.others, JSON.stringify(representation), representation);
    const type = representation.__typename;
    let byKey = this.simple.get(type);
    if (!byKey) this.simple.set(type, (byKey = new Map<string, Map<unknown, number>>()));
    let byValue = byKey.get(key);
    if (!byValue) byKey.set(key, (byValue = new Map<unknown, number>()));
    return this.addTo(byValue, representation[key], representation);
  }

  private addTo<K>(indices: Map<K, number>, identity: K, representation: Values): number {
    const known = indices.get(identity);
    if (known !== undefined) return known;
    indices.set(identity, this.list.length);
    return this.list.push(representation) - 1;
  }
}

/** The only field beside `__typename`, where its value is simple. */
function onlyKeyOf(representation: Values): string | undefined {
  let only: string | undefined;
  for (const key in representation) {
    if (key === '__typename') continue;
    if (only !== undefined) return undefined;
    only = key;
  }
  return only !== undefined && typeof representation[only] !== 'object' ? only : undefined;
}

/** One `_entities` field of a fetch. */
class EntityField {
  private readonly paths: readonly Targets[];
  private readonly represent;
  private readonly rewrite;

  constructor(
    readonly planned: EntityBatchAlias,
    subgraph: string,
    supergraph: Supergraph,
  ) {
    const { paths, requires, inputRewrites, outputRewrites } = planned;
    this.paths = paths.map((path) => new Targets(path, supergraph));
    this.represent = compileRepresentation(requires, inputRewrites, subgraph, supergraph);
    this.rewrite = compileRewrites(outputRewrites, supergraph);
  }

  /** Objects whose key is not known are left alone. */
  collect(data: unknown, representations: Representations): Found[] {
    return this.paths.map((path) => {
      const found: Found = { targets: [], indices: [] };
      for (const target of path.in(data)) {
        const representation = this.represent(target);
        if (!representation) continue;
        found.targets.push(target);
        found.indices.push(representations.add(representation));
      }
      return found;
    });
  }

  merge(entities: unknown, found: readonly Found[]): void {
    if (!Array.isArray(entities)) return;
    this.rewrite?.(entities);
    // Later steps may add different things at different paths: what one path got, another gets as a copy.
    const given = new Set<number>();
    for (const { targets, indices } of found) {
      for (let i = 0; i < targets.length; i += 1) {
        const entity: unknown = entities[indices[i]];
        if (typeof entity !== 'object' || entity === null) continue;
        mergeInto(targets[i], (given.has(indices[i]) ? copyOf(entity) : entity) as Values);
      }
      if (found.length > 1) for (const index of indices) given.add(index);
    }
  }

  /** The places in the answer that each of the asked entities stands for, by its number. */
  places(data: unknown, found: readonly Found[]): Map<number, Path[]> {
    const places = new Map<number, Path[]>();
    this.paths.forEach((path, at) => {
      const { targets, indices } = found[at];
      const paths = path.pathsIn(data);
      const indexOf = new Map(targets.map((target, i) => [target, indices[i]]));
      for (const [target, index] of indexOf) {
        const known = places.get(index);
        const more = paths.get(target) ?? [];
        if (known) known.push(...more);
        else places.set(index, [...more]);
      }
    });
    return places;
  }

  get commonPaths(): string[][] {
    return this.paths.map((path) => path.commonPath);
  }
}

/** A fetch of entities at one path. */
export function compileEntityFetch(node: FetchNode, path: PlanPath, supergraph: Supergraph): Step {
  const { requires = [], inputRewrites, outputRewrites } = node;
  const field: EntityBatchAlias = {
    alias: '_entities',
    representationsVariableName: 'representations',
    paths: [[...path]],
    requires,
    inputRewrites,
    outputRewrites,
  };
  return compileEntities(node, [field], supergraph);
}

/** Fetches of entities at several paths, made in one call. */
export function compileBatchFetch(node: BatchFetchNode, supergraph: Supergraph): Step {
  return compileEntities(node, node.entityBatch.aliases, supergraph);
}

function compileEntities(
  node: PlannedFetch,
  planned: readonly EntityBatchAlias[],
  supergraph: Supergraph,
): Step {
  const call = fixedCall(node);
  const fields = planned.map((alias) => new EntityField(alias, node.serviceName, supergraph));
  const names = [...new Set(planned.map(({ representationsVariableName }) => representationsVariableName))];
  const commonPath = commonOf(fields.flatMap((field) => field.commonPaths));

  const report = (run: Run, errors: readonly GraphQLError[], found: readonly Found[][]): void => {
    const placesOf = new Map<unknown, Map<number, Path[]>>();
    const placesIn = (alias: unknown): Map<number, Path[]> | undefined => {
      const at = fields.findIndex((field) => field.planned.alias === alias);
      if (at >= 0 && !placesOf.has(alias)) placesOf.set(alias, fields[at].places(run.data, found[at]));
      return placesOf.get(alias);
    };
    for (const error of errors) {
      const [alias, index, ...rest] = pathOf(error) ?? [];
      const places = (typeof index === 'number' && placesIn(alias)?.get(index)) || [];
      for (const place of places) run.errors.push(relocated(error, [...place, ...rest]));
      if (!places.length) run.errors.push(relocated(error, commonPath));
    }
  };

  return (run) => {
    const sets = new Map(names.map((name) => [name, new Representations()]));
    const found = fields.map((field) =>
      field.collect(run.data, sets.get(field.planned.representationsVariableName)!),
    );
    if (![...sets.values()].some(({ list }) => list.length)) return undefined;
    const variables = pickVariables(node.variableUsages, run.variables) ?? {};
    for (const [name, { list }] of sets) variables[name] = list;
    return run.ask(node.serviceName, call, variables).then(({ data, errors }) => {
      if (errors) report(run, errors, found);
      if (data) fields.forEach((field, i) => field.merge(data[field.planned.alias], found[i]));
    });
  };
}

function commonOf(paths: readonly string[][]): Path | undefined {
  const [first = [], ...others] = paths;
  const differs = first.findIndex((name, i) => others.some((other) => other[i] !== name));
  const common = differs < 0 ? first : first.slice(0, differs);
  return common.length ? common : undefined;
}
