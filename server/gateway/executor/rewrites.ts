import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import type { Values } from './run';
import type { Supergraph } from './supergraph';

/** Changes an object in place. */
type Rewrite = (value: unknown) => void;
type Change = (holder: Values, key: string) => void;

/** What the planner wants changed before representations leave, or after entities came. Lists are entered. */
export function compileRewrites(
  rewrites: readonly FetchRewrite[] | undefined,
  supergraph: Supergraph,
): Rewrite | undefined {
  if (!rewrites?.length) return undefined;
  const compiled = rewrites.map((rewrite) => {
    const { path, change } = changeOf(rewrite);
    return along(path, 0, change, supergraph);
  });
  return (value) => {
    for (const rewrite of compiled) rewrite(value);
  };
}

function changeOf(rewrite: FetchRewrite): { path: readonly FetchNodePathSegment[]; change: Change } {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return {
      path,
      change: (holder, key) => {
        if (holder[key] === undefined) return;
        holder[renameKeyTo] = holder[key];
        holder[key] = undefined;
      },
    };
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return { path, change: (holder, key) => (holder[key] = setValueTo) };
}

function along(
  path: readonly FetchNodePathSegment[],
  at: number,
  change: Change,
  supergraph: Supergraph,
): Rewrite {
  const segment = path[at];
  if (!segment) throw new Error('A rewrite of the plan names no key');
  if ('TypenameEquals' in segment) {
    const next = along(path, at + 1, change, supergraph);
    const types = [segment.TypenameEquals].flat();
    return each((value) => {
      const typeName = value.__typename as string | undefined;
      if (typeName === undefined || types.some((type) => supergraph.isA(typeName, type))) next(value);
    });
  }
  if (at === path.length - 1) return each((value) => change(value, segment.Key));
  const next = along(path, at + 1, change, supergraph);
  return each((value) => next(value[segment.Key]));
}

function each(rewrite: (value: Values) => void): Rewrite {
  const entered: Rewrite = (value) => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) value.forEach(entered);
    else rewrite(value as Values);
  };
  return entered;
}
