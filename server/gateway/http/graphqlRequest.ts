import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../kernel';
import { limits } from '../limits/limits';
import { requireModestJson } from '../limits/json';
import { readBody } from './body';

/** A request in its usual shape, whose parts need no further look. */
export interface PlainRequest {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
}

/** The JSON body of a POST; undefined for other media types, whose refusal is left to the GraphQL server. */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const text = await readBody(request, limits.bodyBytes);
  const type = request.headers['content-type'] ?? '';
  if (type !== 'application/json' && !/^application\/(graphql-response\+)?json\b/i.test(type))
    return undefined;
  requireModestJson(text);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Refusal('MALFORMED_REQUEST', { what: 'JSON' });
  }
  if (Array.isArray(body)) throw new Refusal('BATCHING_REFUSED');
  return body;
}

/** The request in a body, if it is a usual one: anything else is for the GraphQL server to judge. */
export function plainRequest(body: unknown): PlainRequest | undefined {
  if (!isObject(body)) return undefined;
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string' || isPresent(extensions)) return undefined;
  if (isPresent(operationName) && typeof operationName !== 'string') return undefined;
  if (isPresent(variables) && !isObject(variables)) return undefined;
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined };
}

function isPresent<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
