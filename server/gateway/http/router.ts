import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Log, Refusal } from '../../kernel';
import { refusalError } from '../errors/presentError';
import { answerJson, answerRefusal } from './answer';
import { Exchange } from './exchange';
import { createSecurityHeaders } from './securityHeaders';

export type Handler = (exchange: Exchange) => void | Promise<void>;

/** Handlers by `METHOD /path`; a path that ends in `/*` takes everything below it. `*` is any method. */
export type Routes = Record<string, Handler>;

export interface RouterOptions {
  publicUrl: string;
  trustProxy: boolean;
  log: Log;
}

/** Answers every request: security headers, one handler, and a masked answer when it fails. */
export function createRouter(routes: Routes, fallback: Handler, { publicUrl, trustProxy, log }: RouterOptions) {
  const protect = createSecurityHeaders(publicUrl);
  const exact = new Map(Object.entries(routes).filter(([key]) => !key.endsWith('/*')));
  const below = Object.entries(routes)
    .filter(([key]) => key.endsWith('/*'))
    .map(([key, handler]) => ({ start: key.slice(0, -1), handler }));

  function handlerFor({ method, url }: Exchange): Handler {
    const { pathname } = url;
    const found = exact.get(`${method} ${pathname}`) ?? exact.get(`* ${pathname}`);
    if (found) return found;
    const wider = below.find(({ start }) => `${method} ${pathname}`.startsWith(start) || `* ${pathname}`.startsWith(start));
    return wider?.handler ?? fallback;
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    const started = performance.now();
    protect(request, response);
    const exchange = new Exchange(request, response, publicUrl, trustProxy);
    response.once('close', () => {
      const { statusCode } = response;
      const tookMs = Math.round(performance.now() - started);
      // The first path segment only: the rest may name a record.
      log.debug({ method: exchange.method, path: exchange.url.pathname.split('/')[1], statusCode, tookMs }, 'request');
    });
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
    answerJson(response, 500, { errors: [refusalError(new Refusal('INTERNAL'), language, undefined, incident)] });
  }
}
