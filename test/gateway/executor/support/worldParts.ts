import type { Choice } from './choice';
import type { Row } from './subgraph';

/** How subgraphs know an entity: by one key, by either of two of which one may be null, or by two fields together. */
export type KeyStyle = 'id' | 'two' | 'nested';

export interface Field {
  name: string;
  owner: string;
  /** `Int`, `String`, `K`, `V`, an entity, `I` or `U`. */
  named: string;
  type: string;
  args: boolean;
  directives: string;
}

export interface Entity {
  name: string;
  key: KeyStyle;
  homes: string[];
  fields: Field[];
  /** Declared elsewhere too: by subgraph. */
  external: Map<string, Set<Field>>;
}

export const ROWS = 4;
export const KEYS: Record<KeyStyle, (both: boolean, choice: Choice) => string[]> = {
  id: () => ['id'],
  two: (both, choice) => (both ? ['id', 'code'] : [choice.of(['id', 'code'])]),
  nested: () => ['no org { id }'],
};
export const KEY_FIELDS = { id: 'id: ID!', code: 'code: ID', 'no org { id }': 'no: Int! org: Org!' };

export function fieldSetOf({ name, named }: Field): string {
  return named === 'V' ? `${name} { a }` : name;
}

/** An object of which nothing is known counts as null: the reference leaves nulls out of representations. */
export function flat(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flat);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return (value as Row).a ?? null;
}
