/**
 * The mutation of an act. They are all alike: one input, and a payload whose record the page reads again by
 * itself, so that only its id is asked for.
 */
export function mutation(name: string, payload: string): string {
  const type = name[0].toUpperCase() + name.slice(1);
  return /* GraphQL */ `mutation ${type}($input: ${type}Input!) { ${name}(input: $input) { ${payload} { id } } }`;
}
