import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { isRefusalCode, type Language, refusalText } from '../../contracts/refusals';
import type { Log } from '../../kernel';
import { Refusal } from '../../kernel/refusal';
import { CallerLeft } from '../departure';

type Params = Record<string, string | number>;

/** An error of a subgraph or of the execution: an object over HTTP, an instance in process. */
export interface ForeignError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
  originalError?: unknown;
}

/**
 * The error as a caller may see it. Only catalogued codes pass, with their text from our own catalogue;
 * anything else becomes INTERNAL with an incident id that the log knows. The log gets no variables.
 */
export function presentError(error: ForeignError, language: Language, log: Log): GraphQLError {
  const cause = error.originalError;
  if (cause instanceof Refusal) return refusalError(cause, language, error.path);
  const { code, params, fields, incident } = error.extensions ?? {};
  if (isRefusalCode(code)) {
    const known = new Refusal(code, plain(params), fields === undefined ? undefined : stringsOf(fields));
    return refusalError(known, language, error.path, typeof incident === 'string' ? incident : undefined);
  }
  const err = rootCause(error);
  // Nobody reads this answer, and nothing went wrong.
  if (err instanceof CallerLeft) return refusalError(new Refusal('INTERNAL'), language, error.path);
  const mine = randomUUID();
  log.error({ err, incident: mine }, 'operation failed');
  return refusalError(new Refusal('INTERNAL'), language, error.path, mine);
}

/** A refusal in the reader's language, as GraphQL carries it. */
export function refusalError(
  { code, params, fields }: Refusal,
  language: Language,
  path?: readonly (string | number)[],
  incident?: string,
): GraphQLError {
  return new GraphQLError(refusalText(code, language, params), {
    ...(path && { path: [...path] }),
    extensions: {
      code,
      ...(Object.keys(params).length > 0 && { params }),
      ...(fields && { fields }),
      ...(incident && { incident }),
    },
  });
}

function plain(value: unknown): Params {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter(([, v]) => typeof v === 'string' || typeof v === 'number');
  return Object.fromEntries(entries) as Params;
}

function stringsOf(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(plain(value)).map(([name, code]) => [name, String(code)]));
}

function rootCause(error: ForeignError): unknown {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}
