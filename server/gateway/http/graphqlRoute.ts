import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { HTTPGraphQLResponse } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { Callers } from '../callers/caller';
import { viewerTokens } from '../callers/viewerTokens';
import { CallerDeparture, type Departure } from '../departure';
import type { Contract } from '../graph/contracts';
import type { EndpointContext } from '../graph/context';
import type { Endpoint } from '../graph/endpoint';
import { type Keys, Refusal, type ViewerClaims } from '../../kernel';
import { hashOfText } from '../graph/documents';
import type { Guard } from '../limits/guard';
import { requireModestJson } from '../limits/json';
import { times } from '../limits/limits';
import type { Rates } from '../limits/rates';
import type { Trace, Tracer } from '../tracing/trace';
import type { Exchange } from './exchange';
import { plainRequest, readJsonBody } from './graphqlRequest';
import { apiHeadersOf } from './securityHeaders';

/** Ways to say which media types are welcome; clients have few. */
const ACCEPTED = 100;

/**
 * One contract over HTTP: the caller first, then a look at texts that are new, then the GraphQL server. A usual request
 * for an operation that was inspected before goes past it, straight to execution.
 */
export class GraphqlRoute {
  /** The media type that the GraphQL server chose for an `accept` header. */
  private readonly mediaTypes = new LRUCache<string, string>({ max: ACCEPTED });
  private readonly headers: readonly string[];

  constructor(
    private readonly contract: Contract,
    private readonly endpoint: Endpoint,
    private readonly callers: Callers,
    private readonly keys: Keys,
    private readonly around: { guard: Guard; rates: Rates; tracer: Tracer | undefined },
    private readonly site: { publicUrl: string; trustProxy: boolean },
  ) {
    this.headers = apiHeadersOf(site.publicUrl);
  }

  /** Throws a `Refusal` for whatever is refused before GraphQL is asked. */
  async answer(exchange: Exchange): Promise<void> {
    const { tracer } = this.around;
    if (!tracer) return this.answerTraced(exchange, undefined);
    // Only a proxy of ours may say whose trace this belongs to.
    const parent = this.site.trustProxy ? exchange.header('traceparent') : undefined;
    const trace = tracer.begin('graphql', { 'adal.contract': this.contract }, parent);
    try {
      await this.answerTraced(exchange, trace);
      trace.end({ 'http.response.status_code': exchange.response.statusCode });
    } catch (error) {
      trace.end({ 'error.type': error instanceof Refusal ? error.code : 'INTERNAL' });
      throw error;
    }
  }

  private async answerTraced(exchange: Exchange, trace: Trace | undefined): Promise<void> {
    const { request, method } = exchange;
    const viewer = await this.callers.resolve(exchange, this.contract);
    if (method !== 'POST') {
      const { searchParams } = exchange.url;
      for (const name of ['variables', 'extensions']) requireModestJson(searchParams.get(name) ?? '');
      const text = searchParams.get('query');
      if (await this.answerFaults(exchange, text, viewer, trace)) return;
      return this.answerAny(exchange, viewer, undefined, trace);
    }
    const body = await this.read(request, viewer);
    const plain = plainRequest(body);
    const { query } = (body ?? {}) as { query?: unknown };
    if (await this.answerFaults(exchange, query, viewer, trace)) return;
    const known = plain && this.endpoint.known(plain.query, plain.operationName);
    const accepted = request.headers.accept ?? '';
    const mediaType = known && this.mediaTypes.get(accepted);
    if (!mediaType) return this.answerAny(exchange, viewer, body, trace);
    const context = this.contextOf(exchange, viewer, trace);
    const answer = await this.endpoint.answerKnown(known, plain.variables, context, accepted);
    this.write(exchange.response, answer.status, ['content-type', mediaType], answer.body);
  }

  /** What cannot be read took time that nobody profits from. */
  private async read(request: IncomingMessage, { id }: ViewerClaims): Promise<unknown> {
    try {
      return await readJsonBody(request);
    } catch (error) {
      await this.around.rates.noteUnseen(id);
      throw error;
    }
  }

  /** Whether there is something wrong with the text, which then is the answer. Throws a `Refusal`. */
  private async answerFaults(
    exchange: Exchange,
    text: unknown,
    viewer: ViewerClaims,
    trace: Trace | undefined,
  ): Promise<boolean> {
    if (typeof text !== 'string' || this.endpoint.hasInspected(text)) return false;
    this.around.guard.requireText(() => hashOfText(text), viewer);
    const context = this.contextOf(exchange, viewer, trace);
    const before = (caller: Departure) => this.around.rates.noteUnseen(viewer.id, caller);
    const how = { caller: context.signal, before };
    const inspect = () => this.endpoint.inspect(text, viewer.id, how);
    const faults = await (trace?.step('parse', { 'graphql.document.length': text.length }, inspect) ??
      inspect());
    if (faults.length === 0) this.endpoint.learn(text);
    else this.send(exchange, await this.endpoint.answerFaults(requestOf(exchange), context, faults));
    return faults.length > 0;
  }

  /** By the GraphQL server, whatever the request is. */
  private async answerAny(
    exchange: Exchange,
    viewer: ViewerClaims,
    body: unknown,
    trace: Trace | undefined,
  ): Promise<void> {
    const context = this.contextOf(exchange, viewer, trace);
    this.send(exchange, await this.endpoint.answer({ ...requestOf(exchange), body }, context));
  }

  private send({ request, response }: Exchange, { status = 200, headers, body }: HTTPGraphQLResponse): void {
    if (body.kind !== 'complete') throw new Error('incremental delivery is not offered');
    const mediaType = headers.get('content-type');
    if (status === 200 && mediaType) this.mediaTypes.set(request.headers.accept ?? '', mediaType);
    const own = [...headers].filter(([name]) => name !== 'cache-control').flat();
    this.write(response, status, own, body.string);
  }

  private contextOf({ response }: Exchange, viewer: ViewerClaims, trace: Trace | undefined): EndpointContext {
    const departure = new CallerDeparture();
    response.once('close', () => {
      if (!response.writableFinished) departure.leave();
    });
    return {
      viewer,
      viewerFor: viewerTokens(this.keys, viewer),
      language: viewer.language,
      signal: departure,
      deadline: performance.now() + times.executionMs,
      ...(trace && { trace }),
    };
  }

  private write(response: ServerResponse, status: number, headers: readonly string[], body: string): void {
    const all = [...this.headers, ...headers, 'content-length', String(Buffer.byteLength(body))];
    response.writeHead(status, all as unknown as OutgoingHttpHeaders);
    response.end(body);
  }
}

/** As the GraphQL server takes it, without a body. */
function requestOf({ method, search, request }: Exchange) {
  return { method, search, headers: headersOf(request.headers), body: undefined };
}

function* headersOf(headers: NodeJS.Dict<string | string[]>): Iterable<[string, string]> {
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) yield [name, Array.isArray(value) ? value.join(', ') : value];
  }
}
