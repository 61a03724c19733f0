import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Log, Refusal } from '../../kernel';
import { refusalError } from '../errors/presentError';
import { answerJson, answerRefusal } from './answer';
import { Exchange } from './exchange';
import { Metrics } from './metrics';
import { createSecurityHeaders } from './securityHeaders';

export type Handler = (exchange: Exchange) => void | Promise<void>;

/** Handlers by `METHOD /path`; a path that ends in `/*` takes everything below it. `*` is any method. */
export type Routes = Record<string, Handler>;

export interface RouterOptions {
  publicUrl: string;
  trustProxy: boolean;
  log: Log;
}

/** Answers every request: security headers, one handler, and a masked answer when it fails. Counts them all. */
export function createRouter(
  routes: Routes,
  fallback: Handler,
  { publicUrl, trustProxy, log }: RouterOptions,
) {
  const protect = createSecurityHeaders(publicUrl);
  const metrics = new Metrics(new Set(Object.keys(routes).map((key) => key.split('/')[1] ?? '')));
  const all: Routes = { ...routes, 'GET /metrics': (exchange) => metrics.answer(exchange) };
  const below = Object.entries(all)
    .filter(([key]) => key.endsWith('/*'))
    .map(([key, handler]) => ({ start: key.slice(0, -1), handler }));

  function handlerFor({ method, url: { pathname } }: Exchange): Handler {
    const names = [`${method} ${pathname}`, `* ${pathname}`];
    const exact = names.find((name) => Object.hasOwn(all, name));
    if (exact) return all[exact] ?? fallback;
    return below.find(({ start }) => names.some((name) => name.startsWith(start)))?.handler ?? fallback;
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    const started = performance.now();
    protect(request, response);
    const exchange = new Exchange(request, response, publicUrl, trustProxy);
    response.once('close', () => metrics.note(exchange, performance.now() - started));
    Promise.resolve()
      .then(() => handlerFor(exchange)(exchange))
      .catch((error: unknown) => fail(exchange, error, log));
  };
}

function fail({ response, language }: Exchange, error: unknown, log: Log): void {
  if (response.headersSent) {
    response.destroy();
  } else if (error instanceof Refusal) {
    answerRefusal(response, error, language);
  } else {
    const incident = randomUUID();
    log.error({ err: error, incident }, 'request failed');
    answerJson(response, 500, {
      errors: [refusalError(new Refusal('INTERNAL'), language, undefined, incident)],
    });
  }
}
