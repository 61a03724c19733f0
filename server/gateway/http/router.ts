import { CallerLeft } from '../departure';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Log, Refusal } from '../../kernel';
import { refusalError } from '../errors/presentError';
import { answerJson, answerRefusal } from './answer';
import { Exchange, type Site } from './exchange';
import { Metrics } from './metrics';
import type { SubgraphTransport } from '../transports/transport';
import { createSecurityHeaders } from './securityHeaders';

export type Handler = (exchange: Exchange) => void | Promise<void>;

/** Handlers by `METHOD /path`; a path that ends in `/*` takes everything below it. `*` is any method. */
export type Routes = Record<string, Handler>;

export interface RouterOptions {
  publicUrl: string;
  trustProxy: boolean;
  /** Opens `/metrics` to whoever has it; without one, only this machine may ask. */
  metricsToken?: string;
  /** Paths whose handler writes all headers of its answers itself; security headers are set when it refuses. */
  bare: ReadonlySet<string>;
  /** Whose lines are told of in `/metrics`. */
  transports: readonly SubgraphTransport[];
  log: Log;
}

/** Answers every request: security headers, one handler, and a masked answer when it fails. Counts them all. */
export function createRouter(routes: Routes, fallback: Handler, options: RouterOptions) {
  const { publicUrl, trustProxy, bare, log } = options;
  const site: Site = { origin: new URL(publicUrl).origin, trustProxy };
  const protect = createSecurityHeaders(publicUrl);
  const segments = new Set([...Object.keys(routes), '/metrics'].map((key) => key.split('/')[1] ?? ''));
  const metrics = new Metrics(segments, options.metricsToken, options.transports);
  const exact = new Map(Object.entries({ ...routes, 'GET /metrics': (it: Exchange) => metrics.answer(it) }));
  const below = [...exact]
    .filter(([key]) => key.endsWith('/*'))
    .map(([key, handler]) => ({ start: key.slice(0, -1), handler }));

  function handlerFor({ method, path }: Exchange): Handler {
    const named = `${method} ${path}`;
    const any = `* ${path}`;
    const handler = exact.get(named) ?? exact.get(any);
    if (handler) return handler;
    return below.find(({ start }) => named.startsWith(start) || any.startsWith(start))?.handler ?? fallback;
  }

  async function handle(exchange: Exchange): Promise<void> {
    const { request, response, path } = exchange;
    const isBare = bare.has(path);
    try {
      if (!isBare) protect(request, response);
      await handlerFor(exchange)(exchange);
    } catch (error) {
      if (isBare && !response.headersSent) protect(request, response);
      fail(exchange, error, log);
      if (error instanceof Refusal) metrics.noteRefusal(error.code);
    }
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    const started = performance.now();
    const exchange = new Exchange(request, response, site);
    response.once('close', () => metrics.note(exchange, performance.now() - started));
    void handle(exchange);
  };
}

function fail({ response, language }: Exchange, error: unknown, log: Log): void {
  // Of a caller who left, nobody reads the answer.
  if (response.headersSent || error instanceof CallerLeft) {
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
