import pino, { type DestinationStream } from 'pino';
import { isCode, plainError } from './plainError';

/** What a line may carry besides its text, each in one shape. What has another shape is not written. */
const shapes = {
  incident: isUuid,
  id: isUuid,
  eventId: isUuid,
  callId: isUuid,
  labelId: isUuid,
  letterId: isUuid,
  orderId: isUuid,
  shredding: isUuid,
  code: isCode,
  destination: isName,
  field: isName,
  table: isName,
  type: isName,
  worker: isName,
  clockFrom: isInstant,
  url: isOrigin,
} satisfies Record<string, (value: string) => boolean>;

type Field = keyof typeof shapes;

/** `err` may be anything that was thrown; of it, only what `plainError` says is written. */
export type LogFields = { [field in Field]?: string | null } & { err?: unknown };

/** A text that stands in the source; `never` for one put together at run time, which no property can be named after. */
type Written<Text extends string> = Record<never, never> extends Record<Text, unknown> ? never : Text;

type Write = <Text extends string>(fields: LogFields, text: Written<Text>) => void;

export type Log = Readonly<Record<'info' | 'warn' | 'error', Write>>;

const REDACTED = '[redacted]';

/**
 * Structured logs, to standard output unless told otherwise. A line is a text of the source, the fields above and an
 * error cut down to its class, code and place. There is no way to write anything else.
 */
export function createLog(level: string, process: string, to?: DestinationStream): Log {
  const options = { level, base: { process }, timestamp: pino.stdTimeFunctions.isoTime };
  const out = to ? pino(options, to) : pino(options);
  const write =
    (severity: keyof Log): Write =>
    (fields, text) =>
      out[severity](allowed(fields), text);
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

function allowed(fields: LogFields): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  if ('err' in fields) line.err = plainError(fields.err);
  for (const field of Object.keys(shapes) as Field[]) {
    const value: unknown = fields[field];
    if (value === undefined || value === null) continue;
    line[field] = typeof value === 'string' && shapes[field](value) ? value : REDACTED;
  }
  return line;
}

function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}

/** Of a worker, a process, a table, a field or a type of event; none has digits. */
function isName(value: string): boolean {
  return /^[A-Za-z_]{1,40}(\.[A-Za-z_]{1,40})?$/.test(value);
}

function isInstant(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(value);
}

/** An address without a path, an account or a question. */
function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}
