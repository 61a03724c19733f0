import type { Values } from './run';

/** Adds what a subgraph said to what is known. What others have said stays, where it is not null. */
export function mergeInto(target: Values, source: Values): void {
  for (const key in source) {
    const incoming = source[key];
    if (incoming === undefined || key === '__proto__') continue;
    const present = Object.hasOwn(target, key) ? target[key] : undefined;
    if (present === undefined || present === null) target[key] = incoming;
    else if (incoming !== null && incoming !== present) target[key] = merged(present, incoming);
  }
}

function merged(present: unknown, incoming: unknown): unknown {
  if (typeof present !== 'object' || typeof incoming !== 'object') return incoming;
  if (Array.isArray(present)) return Array.isArray(incoming) ? mergedLists(present, incoming) : present;
  if (Array.isArray(incoming)) return incoming;
  mergeInto(present as Values, incoming as Values);
  return present;
}

/** Items that two subgraphs list are the same by their place. */
function mergedLists(present: unknown[], incoming: readonly unknown[]): unknown[] {
  for (let i = 0; i < present.length && i < incoming.length; i += 1) {
    const item = incoming[i];
    if (present[i] === null || present[i] === undefined) present[i] = item;
    else if (item !== null && item !== undefined) present[i] = merged(present[i], item);
  }
  return present;
}

/** A copy that shares nothing. */
export function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  const copy: Values = {};
  for (const key in value) if (key !== '__proto__') copy[key] = copyOf((value as Values)[key]);
  return copy as T;
}
