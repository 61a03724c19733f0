import { HttpError } from 'react-admin';
import { currentLocale } from './locale';
import { announceSessionEnd } from './session';

/** How a refusal code is shown as a status, so that the panel can tell apart what to do next. */
const statusByCode: Record<string, number> = {
  NOT_SIGNED_IN: 401,
  UNAUTHENTICATED: 401,
  MISSING_PERMISSION: 403,
  STEP_UP_REQUIRED: 403,
  NOT_FOUND: 404,
  STALE_VERSION: 409,
};

interface GraphqlError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string; [detail: string]: unknown };
}

/** Code of a refusal, or `OFFLINE` when the server could not be reached. */
export function refusalCode(error: unknown): string | undefined {
  return error instanceof HttpError ? (error.body as { code?: string } | undefined)?.code : undefined;
}

/** What a refusal's text was filled in with. */
export function refusalParams(error: unknown): string[] {
  const body = error instanceof HttpError ? (error.body as { params?: Record<string, unknown> }) : undefined;
  return Object.values(body?.params ?? {}).map(String);
}

/** What is wrong with which input, by its path within the mutation's input: `text`, `envelope.binding`. */
export function refusedFields(error: unknown): Record<string, string> {
  const body = error instanceof HttpError ? (error.body as { fields?: Record<string, string> }) : undefined;
  const fields = Object.entries(body?.fields ?? {});
  return Object.fromEntries(fields.map(([path, code]) => [path.replace(/^input\./, ''), code]));
}

function toHttpError(errors: GraphqlError[], httpStatus: number): HttpError {
  const [first] = errors;
  const code = first?.extensions?.code;
  const status = (code && statusByCode[code]) || (httpStatus >= 400 ? httpStatus : 400);
  return new HttpError(first?.message ?? '', status, { code, ...first?.extensions });
}

/** Whether only a part deep inside is missing: it stays empty, and the rest of the page is shown. */
function isPartial(data: unknown, errors: GraphqlError[]): boolean {
  const roots = Object.values((data ?? {}) as Record<string, unknown>);
  const deep = errors.every(({ path = [] }) => path.length > 1);
  return deep && roots.length > 0 && roots.every((root) => root !== null);
}

async function send(address: string, body?: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': currentLocale(),
        'apollo-require-preflight': '1',
        'x-adal-csrf': '1',
      },
      body,
      signal,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new HttpError('adal.errors.offline', 0, { code: 'OFFLINE' });
  }
}

type Answered<T> = T & { errors?: GraphqlError[] };

/** The answer's body; says so where nobody is signed in any more. */
async function read<T>(response: Response): Promise<Answered<T>> {
  const answer = (await response.json().catch(() => ({}))) as Answered<T>;
  const ended = answer.errors?.some((e) => statusByCode[e.extensions?.code ?? ''] === 401);
  if (response.status === 401 || ended) announceSessionEnd();
  return answer;
}

/** Asks an address of the gateway beside the graph, with a body to act. Refusals are as those of the graph. */
export async function ask<T>(address: string, body?: object, signal?: AbortSignal): Promise<T> {
  const response = await send(address, body && JSON.stringify(body), signal);
  const answer = await read<T>(response);
  if (answer.errors?.length) throw toHttpError(answer.errors, response.status);
  if (!response.ok) throw new HttpError('adal.errors.server', response.status, {});
  return answer;
}

/**
 * Runs one named operation at the gateway. A refusal becomes an HttpError whose message is the server's
 * text in the viewer's language and whose body carries the stable code.
 */
export async function graphql<T>(
  query: string,
  variables: Record<string, unknown> = {},
  signal?: AbortSignal,
): Promise<T> {
  const operationName = /(?:query|mutation)\s+(\w+)/.exec(query)?.[1];
  const body = JSON.stringify({ operationName, query, variables });
  const response = await send('/graphql', body, signal);
  const answer = await read<{ data?: T }>(response);
  if (answer.errors?.length && !isPartial(answer.data, answer.errors))
    throw toHttpError(answer.errors, response.status);
  if (!answer.data) throw new HttpError('adal.errors.server', response.status || 500, {});
  return answer.data;
}
