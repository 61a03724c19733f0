import type { ServerResponse } from 'node:http';
import { type Language, type RefusalCode, refusalText } from '../../contracts/refusals';
import { Refusal } from '../../kernel';
import { refusalError } from '../errors/presentError';

const statuses: Partial<Record<RefusalCode, number>> = {
  NOT_SIGNED_IN: 401,
  ACCOUNT_UNKNOWN: 401,
  ACCOUNT_DISABLED: 401,
  MIXED_CREDENTIALS: 400,
  FOREIGN_ORIGIN: 403,
  MISSING_PERMISSION: 403,
  STEP_UP_REQUIRED: 403,
  NOT_FOUND: 404,
  CODE_USED: 409,
  BODY_TOO_LARGE: 413,
  TOO_MANY_ATTEMPTS: 429,
  TOO_MANY_REQUESTS: 429,
  TOO_MANY_PROPOSALS: 429,
  UNTRUSTED_DOCUMENT: 403,
  INTERNAL: 500,
  SUBGRAPH_UNAVAILABLE: 503,
};

export function statusOf(code: RefusalCode): number {
  return statuses[code] ?? 400;
}

/** Ends a response with a body that nobody may store. */
export function answer(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
): void {
  response.statusCode = status;
  response.setHeader('content-type', contentType);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-length', Buffer.byteLength(body));
  response.end(body);
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  answer(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

export function answerHtml(response: ServerResponse, status: number, html: string): void {
  answer(response, status, 'text/html; charset=utf-8', html);
}

export function redirect(response: ServerResponse, location: string): void {
  response.statusCode = 303;
  response.setHeader('location', location);
  response.setHeader('cache-control', 'no-store');
  response.end();
}

/** A refusal in the shape every GraphQL client understands. */
export function answerRefusal(response: ServerResponse, refusal: Refusal, language: Language): void {
  const status = statusOf(refusal.code);
  if (status === 401) response.setHeader('www-authenticate', 'Bearer realm="adal"');
  const { seconds } = refusal.params;
  if (status === 429 && seconds !== undefined) response.setHeader('retry-after', seconds);
  answerJson(response, status, { errors: [refusalError(refusal, language)] });
}

/** The plain text of a refusal, for pages. */
export function textOf(refusal: Refusal, language: Language): string {
  return refusalText(refusal.code, language, refusal.params);
}
