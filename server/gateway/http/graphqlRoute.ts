import type { Callers } from '../callers/caller';
import { viewerTokens } from '../callers/viewerTokens';
import type { Contract } from '../graph/contracts';
import type { Endpoint } from '../graph/endpoint';
import { type Keys, Refusal } from '../../kernel';
import { Admission } from '../limits/admission';
import { limits } from '../limits/limits';
import { readBody } from './body';
import type { Exchange } from './exchange';

/** One contract over HTTP: the caller first, then the limits, then the GraphQL server. */
export class GraphqlRoute {
  private readonly admission = new Admission();

  constructor(
    private readonly contract: Contract,
    private readonly endpoint: Endpoint,
    private readonly callers: Callers,
    private readonly keys: Keys,
  ) {}

  /** Throws a `Refusal` for whatever is refused before GraphQL is asked. */
  async answer(exchange: Exchange): Promise<void> {
    const { request, response, url, method } = exchange;
    const viewer = await this.callers.resolve(exchange, this.contract);
    const body = method === 'POST' ? await this.readJson(exchange) : undefined;
    const source =
      method === 'POST' ? (body as { query?: unknown } | undefined)?.query : url.searchParams.get('query');
    if (typeof source === 'string') this.admission.admit(source);

    const left = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) left.abort();
    });
    const answer = await this.endpoint.answer(
      { method, headers: headersOf(request.headers), search: url.search, body },
      { viewerFor: viewerTokens(this.keys, viewer), language: viewer.language, signal: left.signal },
    );
    if (answer.body.kind !== 'complete') throw new Error('incremental delivery is not offered');
    response.statusCode = answer.status ?? 200;
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-length', Buffer.byteLength(answer.body.string));
    response.end(answer.body.string);
  }

  private async readJson({ request }: Exchange): Promise<unknown> {
    const text = await readBody(request, limits.bodyBytes);
    // Other media types reach the GraphQL server without a body: its CSRF check and its answer apply.
    if (!/^application\/(graphql-response\+)?json\b/i.test(request.headers['content-type'] ?? ''))
      return undefined;
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      throw new Refusal('MALFORMED_REQUEST', { what: 'JSON' });
    }
    if (Array.isArray(body)) throw new Refusal('BATCHING_REFUSED');
    return body;
  }
}

function* headersOf(headers: NodeJS.Dict<string | string[]>): Iterable<[string, string]> {
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) yield [name, Array.isArray(value) ? value.join(', ') : value];
  }
}
