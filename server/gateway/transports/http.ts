import type { ExecutionResult } from 'graphql';
import { type Dispatcher, errors, Pool } from 'undici';
import { isRefusalCode } from '../../contracts/refusals';
import { type MadeFile, Refusal } from '../../kernel';
import { printOnce } from './print';
import type { SubgraphCall, SubgraphTransport } from './transport';

const TIMEOUTS = { connectTimeout: 2_000, headersTimeout: 15_000, bodyTimeout: 15_000 };
const LARGEST_ANSWER = 32 * 1024 * 1024;
const CONNECTIONS = 32;

/** Errors of the connection, not of the answer: a query changes nothing and may be asked once more. */
const CONNECTION_LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_SOCKET']);

/** The way to a subgraph in a process of its own. */
export class HttpTransport implements SubgraphTransport {
  private readonly pool: Pool;

  constructor(
    readonly subgraph: string,
    url: URL,
  ) {
    this.pool = new Pool(url.origin, {
      ...TIMEOUTS,
      connections: CONNECTIONS,
      pipelining: 1,
      maxResponseSize: LARGEST_ANSWER,
    });
  }

  async execute(call: SubgraphCall): Promise<ExecutionResult> {
    const { operationName, variables, signal } = call;
    const response = await this.send(
      {
        path: '/graphql',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-adal-viewer': await call.viewerFor(this.subgraph),
        },
        body: JSON.stringify({ query: printOnce(call.document), operationName, variables }),
        signal,
      },
      call.kind === 'query',
    );
    return this.orUnavailable(async () => {
      const answer = (await response.body.json()) as ExecutionResult;
      if (!answer.data && !answer.errors) throw new Error(`no GraphQL answer, status ${response.statusCode}`);
      return answer;
    });
  }

  async file(path: string, viewerToken: string): Promise<MadeFile> {
    const response = await this.send(
      { path: `/files/${path}`, method: 'GET', headers: { 'x-adal-viewer': viewerToken } },
      true,
    );
    const body = await this.orUnavailable(async () => Buffer.from(await response.body.arrayBuffer()));
    if (response.statusCode !== 200) throw new Refusal(refusalCodeIn(body));
    return {
      contentType: String(response.headers['content-type'] ?? 'application/octet-stream'),
      filename: /filename="([^"]*)"/.exec(String(response.headers['content-disposition']))?.[1] ?? 'file',
      body,
    };
  }

  async isReachable(): Promise<boolean> {
    try {
      const { statusCode, body } = await this.pool.request({ path: '/readyz', method: 'GET' });
      await body.dump();
      return statusCode === 200;
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private send(options: Dispatcher.RequestOptions, retry: boolean): Promise<Dispatcher.ResponseData> {
    return this.orUnavailable(async () => {
      try {
        return await this.pool.request(options);
      } catch (error) {
        const code = (error as { code?: string }).code ?? '';
        if (!retry || (options.signal as AbortSignal | undefined)?.aborted || !CONNECTION_LOST.has(code))
          throw error;
        return await this.pool.request(options);
      }
    });
  }

  private async orUnavailable<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof errors.RequestAbortedError) throw error;
      throw new Refusal('SUBGRAPH_UNAVAILABLE');
    }
  }
}

function refusalCodeIn(body: Buffer) {
  try {
    const { code } = JSON.parse(body.toString('utf8')) as { code?: unknown };
    if (isRefusalCode(code)) return code;
  } catch {
    // Not an answer of ours: treated like an answer without a code.
  }
  return 'SUBGRAPH_UNAVAILABLE';
}
