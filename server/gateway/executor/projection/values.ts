import type { Values } from '../run';
import type { Completion } from './completion';
import { enumValueOf, fieldsIn, rawOf } from './reading';
import type { ObjectShape, Shape } from './shape';

/** `null` may be replaced by whoever asked; `undefined` means null that was accounted for further down. */
type Completed = unknown;

/** The answer to a selection, as the specification orders it: nothing more, nulls where they belong. */
export function completeObject(
  shape: ObjectShape,
  source: Values,
  completion: Completion,
): Values | null | undefined {
  const fields = fieldsIn(shape, source, completion);
  if (!fields) return null;
  const { path } = completion;
  const answer: Values = {};
  for (const field of fields) {
    const { key, shape: inner } = field;
    const raw = rawOf(field, source);
    let value: Completed = raw;
    if (inner.kind !== 'leaf' && raw !== null && raw !== undefined) {
      path.push(key);
      value = complete(inner, raw, completion, field.coordinate);
      path.pop();
      if (value === undefined) {
        if (inner.nonNull) return undefined;
        value = null;
      }
    }
    if (value === null || value === undefined) {
      if (inner.nonNull) {
        completion.missing(field.coordinate, key);
        return undefined;
      }
      value = null;
    }
    answer[key] = value;
  }
  return answer;
}

function complete(shape: Shape, value: unknown, completion: Completion, coordinate: string): Completed {
  if (value === null || value === undefined) return null;
  switch (shape.kind) {
    case 'leaf':
      return value;
    case 'enum':
      return enumValueOf(shape, value, completion);
    case 'list':
      return completeList(shape.item, value, completion, coordinate);
    case 'object':
      if (typeof value === 'object' && !Array.isArray(value))
        return completeObject(shape.fields, value as Values, completion);
      completion.wrong(`Expected an object for ${coordinate}.`);
      return null;
  }
}

function completeList(shape: Shape, value: unknown, completion: Completion, coordinate: string): Completed {
  if (!Array.isArray(value)) {
    completion.wrong(`Expected a list for ${coordinate}.`);
    return null;
  }
  const { path } = completion;
  const at = path.push(0) - 1;
  const items: unknown[] = [];
  for (let i = 0; i < value.length; i += 1) {
    path[at] = i;
    const item = complete(shape, value[i], completion, coordinate);
    if (shape.nonNull && (item === null || item === undefined)) {
      if (item === null) completion.missing(coordinate);
      path.pop();
      return undefined;
    }
    items.push(item ?? null);
  }
  path.pop();
  return items;
}
