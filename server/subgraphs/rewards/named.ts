/** The names of an enumeration as an object, for TypeGraphQL; its type is `keyof typeof` the object. */
export const named = <T extends string>(...names: T[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [name in T]: name };
