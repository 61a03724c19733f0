import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import type { Path, Values } from './run';
import type { Supergraph } from './supergraph';

export type PlanPath = readonly FlattenNodePathSegment[];

type Visit = (target: Values, path: readonly (string | number)[]) => void;

/** The objects a path of a plan leads to. Lists are entered wherever they come. */
export class Targets {
  constructor(
    private readonly segments: PlanPath,
    private readonly supergraph: Supergraph,
  ) {}

  in(data: unknown): Values[] {
    const found: Values[] = [];
    this.walk(data, 0, undefined, (target) => found.push(target));
    return found;
  }

  /** Where the client sees each object: one that stands in several places has several paths. */
  pathsIn(data: unknown): Map<Values, Path[]> {
    const paths = new Map<Values, Path[]>();
    this.walk(data, 0, [], (target, path) => {
      const known = paths.get(target);
      if (known) known.push([...path]);
      else paths.set(target, [[...path]]);
    });
    return paths;
  }

  /** The innermost place that all of them have in common: names up to the first list. */
  get commonPath(): string[] {
    const names: string[] = [];
    for (const segment of this.segments) {
      if (segment === '@') break;
      if ('Field' in segment) names.push(segment.Field);
    }
    return names;
  }

  private walk(value: unknown, at: number, path: (string | number)[] | undefined, visit: Visit): void {
    if (typeof value !== 'object' || value === null) return;
    const segment = this.segments[at];
    if (Array.isArray(value)) {
      const next = segment === '@' ? at + 1 : at;
      for (let i = 0; i < value.length; i += 1) {
        path?.push(i);
        this.walk(value[i], next, path, visit);
        path?.pop();
      }
    } else if (segment === undefined) {
      visit(value as Values, path ?? []);
    } else if (segment !== '@') {
      this.enter(value as Values, segment, at, path, visit);
    }
  }

  private enter(
    value: Values,
    segment: Exclude<FlattenNodePathSegment, '@'>,
    at: number,
    path: (string | number)[] | undefined,
    visit: Visit,
  ): void {
    if ('Field' in segment) {
      path?.push(segment.Field);
      this.walk(value[segment.Field], at + 1, path, visit);
      path?.pop();
    } else {
      const typeName = value.__typename as string | undefined;
      if (typeName === undefined || segment.TypeCondition.some((type) => this.supergraph.isA(typeName, type)))
        this.walk(value, at + 1, path, visit);
    }
  }
}
