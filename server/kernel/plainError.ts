import { resolve } from 'node:path';

/** What the log keeps of whatever was thrown. */
export interface PlainError {
  /** The class of the error, or the type of what is none. */
  type: string;
  /** Of a refusal, a driver or the system. */
  code?: string;
  /** Where it was made, innermost first: file, line and column below our own folder. */
  at?: string[];
  cause?: PlainError;
  /** The first of those an AggregateError stands for. */
  errors?: PlainError[];
}

const DEEPEST = 4;
const MOST_ERRORS = 4;
const MOST_PLACES = 20;
const ROOT = `${resolve(__dirname, '../..')}/`;
const PLACE = /^ {4}at (?:.*\()?(?:file:\/\/)?([^\s():]+|node:[\w/]+):(\d+):(\d+)\)?$/;
const FILE = /^(?:[\w@+.-]+\/)*[\w@+.-]+\.(?:[cm]?[jt]sx?)$/;

/**
 * An error without a word of what it says: messages, queries and parameters of drivers, and whatever hangs on an error
 * besides, may quote what was written. Never throws.
 */
export function plainError(error: unknown, depth = 0): PlainError {
  if (!(error instanceof Error)) return { type: error === null ? 'null' : typeof error };
  try {
    const { cause, errors, code } = error as { cause?: unknown; errors?: unknown; code?: unknown };
    const type = error.constructor.name;
    const at = placesOf(error);
    const goOn = depth < DEEPEST;
    return {
      type: isClassName(type) ? type : 'Error',
      ...(isCode(code) && { code }),
      ...(at.length > 0 && { at }),
      ...(goOn && cause !== undefined && { cause: plainError(cause, depth + 1) }),
      ...(goOn &&
        Array.isArray(errors) && {
          errors: errors.slice(0, MOST_ERRORS).map((each) => plainError(each, depth + 1)),
        }),
    };
  } catch {
    return { type: 'Error' };
  }
}

/** Capitals, with at most three digits in a row: no number of a person, a phone or a card. */
export function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(value) && !/\d{4}/.test(value);
}

function isClassName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z_$][\w$]{0,60}$/.test(value) && !/\d{4}/.test(value);
}

/** The message comes first in a stack and may look like a place itself: it is cut off, and places have one shape. */
function placesOf({ stack, message }: Error): string[] {
  if (typeof stack !== 'string') return [];
  const said = stack.indexOf(message);
  const lines = (said < 0 ? stack : stack.slice(said + message.length)).split('\n');
  return lines.flatMap((line) => placeIn(line) ?? []).slice(0, MOST_PLACES);
}

function placeIn(line: string): string | undefined {
  const [, path, row, column] = PLACE.exec(line) ?? [];
  if (!path) return undefined;
  if (path.startsWith('node:')) return `${path}:${row}:${column}`;
  const modules = path.lastIndexOf('/node_modules/');
  const file = modules >= 0 ? path.slice(modules + 1) : path.startsWith(ROOT) ? path.slice(ROOT.length) : '';
  return FILE.test(file) && !/\d{6}/.test(file) ? `${file}:${row}:${column}` : undefined;
}
