import type { ExecutionResult } from 'graphql';
import type { Row } from './subgraph';

/** What our executor adds: the reference leaves null, or nothing at all, where null may not be. */
const COMPLETION = /^Cannot return null for non-nullable field \w+\.\w+\.$/;

type Path = readonly (string | number)[];

/** Where two answers differ; nothing when they agree. Ours may be null further up, with an error that says why. */
export function differences(ours: ExecutionResult, reference: ExecutionResult): string[] {
  const found: string[] = [];
  const errors = (ours.errors ?? []).map(({ path = [] }) => path);
  const explained = (path: Path): boolean =>
    errors.some((error) => isWithin(error, path) || isWithin(path, error));

  const compare = (mine: unknown, theirs: unknown, path: Path): void => {
    if (mine === null && theirs !== null && theirs !== undefined) {
      if (!explained(path)) found.push(`${path.join('.')}: null without an error`);
    } else if (Array.isArray(mine) && Array.isArray(theirs)) {
      if (mine.length !== theirs.length)
        found.push(`${path.join('.')}: ${mine.length}, not ${theirs.length} items`);
      mine.forEach((item, i) => compare(item, theirs[i], [...path, i]));
    } else if (isObject(mine) && isObject(theirs)) {
      for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
        // What may not be null and was not there, the reference leaves out with its whole fragment.
        if (key in theirs || !explained(path))
          compare(mine[key] ?? null, theirs[key] ?? null, [...path, key]);
      }
    } else if (mine !== theirs && !(theirs === null && holdsNothing(mine))) {
      found.push(`${path.join('.')}: ${JSON.stringify(mine)}, not ${JSON.stringify(theirs)}`);
    }
  };
  // Where every field is left out by a condition, the reference answers nothing at all.
  compare(ours.data ?? null, reference.data ?? (reference.errors ? null : {}), []);
  return [...found, ...differentErrors(ours, reference)];
}

/** Each failure of a subgraph is told by both, at the same place or at one that holds all it means. */
function differentErrors(ours: ExecutionResult, reference: ExecutionResult): string[] {
  const mine = (ours.errors ?? []).filter(({ message }) => !COMPLETION.test(message));
  const left = [...mine];
  const missing = (reference.errors ?? []).filter((error) => {
    const at = left.findIndex(
      ({ message, path }) => message === error.message && error.path?.join('.') === path?.join('.'),
    );
    const roughly =
      at >= 0
        ? at
        : left.findIndex(({ message, path = [] }) => message === error.message && isRough(path, error.path));
    if (roughly >= 0) left.splice(roughly, 1);
    return roughly < 0;
  });
  return [
    ...missing.map(({ message, path }) => `error not told: ${message} at ${path?.join('.')}`),
    ...left.map(({ message, path }) => `error told: ${message} at ${path?.join('.')}`),
  ];
}

/**
 * Where a whole call failed, the reference names fields within lists as if there were none, or a place of its plan.
 * Within lists of lists it forgets indices.
 */
function isRough(path: Path, theirs: Path | undefined): boolean {
  if (theirs && isSubsequence(theirs, path)) return true;
  const names = (theirs ?? []).filter((part) => typeof part === 'string' && !/^_e\d+$/.test(part));
  return theirs === undefined || names.length === 0 || isWithin(names, path) || /^_e/.test(String(theirs[0]));
}

function isSubsequence(part: Path, whole: Path): boolean {
  let at = 0;
  for (const one of whole) if (one === part[at]) at += 1;
  const names = (path: Path): string => path.filter((one) => typeof one === 'string').join('.');
  return at === part.length && names(part) === names(whole);
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((part, i) => path[i] === part);
}

/** Objects of which every field is left out: the reference leaves out the objects. */
function holdsNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(holdsNothing);
  return value === null || (isObject(value) && !Object.keys(value).length);
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
