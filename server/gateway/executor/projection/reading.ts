import type { Values } from '../run';
import type { Completion } from './completion';
import type { FieldShape, ObjectShape, Shape } from './shape';

/** The fields an object answers with; nothing where its type is not for consumers. */
export function fieldsIn(
  shape: ObjectShape,
  source: Values,
  completion: Completion,
): readonly FieldShape[] | undefined {
  const typeName = shape.isRoot ? shape.declared : source.__typename;
  const fields = shape.fieldsOf(typeof typeName === 'string' ? typeName : shape.declared);
  // What a contract hides is null and no failure; what no subgraph may say is one.
  if (!fields && !shape.selecting.supergraph.hasType(String(typeName)))
    completion.wrong(`A subgraph named an unknown type for ${shape.declared}.`);
  return fields;
}

/** What came for a field. */
export function rawOf({ constant, source, inherited }: FieldShape, object: Values): unknown {
  if (constant !== undefined) return constant;
  return inherited && !Object.hasOwn(object, source) ? undefined : object[source];
}

/** A value of an enum; null where consumers do not know the value. */
export function enumValueOf(
  { type, supergraph }: Extract<Shape, { kind: 'enum' }>,
  value: unknown,
  completion: Completion,
): unknown {
  if (typeof value === 'string' && type.getValue(value)) return value;
  if (!supergraph.hasEnumValue(type.name, value))
    completion.wrong(`A subgraph gave no value of ${type.name}.`);
  return null;
}
