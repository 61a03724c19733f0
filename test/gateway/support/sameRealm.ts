/**
 * Jest runs tests in a realm of its own, where the global `structuredClone` gives objects of the other realm,
 * which the OpenID provider takes for no plain objects. This one stays in the realm for plain data.
 */
const ofOtherRealm = globalThis.structuredClone;

function clone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clone);
  if (Object.prototype.toString.call(value) !== '[object Object]') return ofOtherRealm(value);
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, clone(inner)]));
}

globalThis.structuredClone = clone;

export {};
