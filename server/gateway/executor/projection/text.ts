import type { Values } from '../run';
import type { Completion } from './completion';
import { enumValueOf, fieldsIn, rawOf } from './reading';
import type { ObjectShape, Shape } from './shape';

/** JSON; `null` may be written as such or replaced, `undefined` is null that was accounted for further down. */
type Written = string | null | undefined;

/** As `completeObject`, written as JSON at once: no copy is made only to be printed. */
export function writeObject(shape: ObjectShape, source: Values, completion: Completion): Written {
  const fields = fieldsIn(shape, source, completion);
  if (!fields) return null;
  const { path } = completion;
  let text = '{';
  for (const field of fields) {
    const { key, shape: inner } = field;
    const raw = rawOf(field, source);
    let value: Written;
    if (raw === null || raw === undefined) value = null;
    else if (inner.kind === 'leaf') value = writeLeaf(raw);
    else {
      path.push(key);
      value = write(inner, raw, completion, field.coordinate);
      path.pop();
    }
    if (inner.nonNull && (value === null || value === undefined)) {
      if (value === null) completion.missing(field.coordinate, key);
      return undefined;
    }
    text += (text.length > 1 ? field.nextLabel : field.label) + (value ?? 'null');
  }
  return `${text}}`;
}

function write(shape: Shape, value: unknown, completion: Completion, coordinate: string): Written {
  if (value === null || value === undefined) return null;
  switch (shape.kind) {
    case 'leaf':
      return writeLeaf(value);
    case 'enum': {
      const known = enumValueOf(shape, value, completion);
      return known === null ? null : writeLeaf(known);
    }
    case 'list':
      return writeList(shape.item, value, completion, coordinate);
    case 'object':
      if (typeof value === 'object' && !Array.isArray(value))
        return writeObject(shape.fields, value as Values, completion);
      completion.wrong(`Expected an object for ${coordinate}.`);
      return null;
  }
}

function writeList(shape: Shape, value: unknown, completion: Completion, coordinate: string): Written {
  if (!Array.isArray(value)) {
    completion.wrong(`Expected a list for ${coordinate}.`);
    return null;
  }
  const { path } = completion;
  const at = path.push(0) - 1;
  let text = '[';
  for (let i = 0; i < value.length; i += 1) {
    path[at] = i;
    const item = write(shape, value[i], completion, coordinate);
    if (shape.nonNull && (item === null || item === undefined)) {
      if (item === null) completion.missing(coordinate);
      path.pop();
      return undefined;
    }
    text += (i ? ',' : '') + (item ?? 'null');
  }
  path.pop();
  return `${text}]`;
}

/** Quotes, backslashes, control characters and halves of surrogate pairs are written as escapes. */
// eslint-disable-next-line no-control-regex -- these are the ones JSON escapes
const NEEDS_ESCAPES = /["\\\u0000-\u001f\ud800-\udfff]/;
const SHORT = 200;

function writeLeaf(value: unknown): Written {
  if (typeof value === 'string')
    return value.length < SHORT && !NEEDS_ESCAPES.test(value) ? `"${value}"` : JSON.stringify(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return JSON.stringify(value);
}
