import type { ExecutionResult } from 'graphql';
import { type Dispatcher, Pool } from 'undici';
import { isRefusalCode } from '../../contracts/refusals';
import { CALL_HEADER, CallSigner, type Keys, type MadeFile, Refusal, type Tls } from '../../kernel';
import type { Departure } from '../departure';
import { limits } from '../limits/limits';
import { Breaker } from './breaker';
import { collect, type Collected, NotAnswered } from './collect';
import { type Load, Places } from './places';
import { bodyStart } from './print';
import type { Readiness, SubgraphCall, SubgraphTransport } from './transport';

/** How long a caller without a deadline of its own waits for a subgraph. */
const LONGEST_WAIT_MS = 15_000;
/** A subgraph that takes longer to say that it is ready is not. */
const READINESS_WAIT_MS = 2_000;
const LARGEST_ANSWER = 32 * 1024 * 1024;
/** Calls under way at one time. */
const CONNECTIONS = 32;
const KEPT_ALIVE_MS = 30_000;
const GRAPHQL = 'POST /graphql';

/** The connection broke before an answer began: a query changes nothing and may be asked once more. */
const CONNECTION_LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);

interface Sending {
  viewerToken: string;
  /** When the caller stops waiting, on the clock of `performance.now()`. */
  deadline: number;
  signal?: Departure;
  again: boolean;
  /** Of the call's span, where requests are traced. */
  traceparent?: string;
}

/** The way to a subgraph in a process of its own: signed calls, a breaker, and a second try where it is safe. */
export class HttpTransport implements SubgraphTransport {
  private readonly pool: Pool;
  private readonly signer: CallSigner;
  private readonly breaker = new Breaker();
  private readonly places = new Places(CONNECTIONS, limits.waitingPerSubgraph);

  constructor(
    readonly subgraph: string,
    url: URL,
    keys: Keys,
    tls?: Tls,
  ) {
    this.signer = new CallSigner(keys, subgraph);
    this.pool = new Pool(url.origin, {
      headersTimeout: LONGEST_WAIT_MS,
      bodyTimeout: LONGEST_WAIT_MS,
      // One more, so that a subgraph whose calls all hang can still be asked whether it is ready.
      connections: CONNECTIONS + 1,
      // One after another on a connection: a slow answer holds up nobody else's.
      pipelining: 1,
      keepAliveTimeout: KEPT_ALIVE_MS,
      maxResponseSize: LARGEST_ANSWER,
      connect: { timeout: 2_000, ...tls },
    });
  }

  async execute(call: SubgraphCall): Promise<ExecutionResult> {
    const { operationName, variables, signal, deadline = Infinity } = call;
    const viewerToken = await call.viewerFor(this.subgraph);
    const start = bodyStart(call.document, operationName);
    const body = variables ? `${start},"variables":${JSON.stringify(variables)}}` : `${start}}`;
    const { traceparent } = call;
    const sending = { viewerToken, deadline, signal, again: call.kind === 'query', traceparent };
    const answer = await this.send('POST', '/graphql', body, sending);
    if (answer.status !== 200) throw new Refusal('SUBGRAPH_UNAVAILABLE');
    return readResult(answer.body);
  }

  async file(path: string, viewerToken: string): Promise<MadeFile> {
    const answer = await this.send('GET', `/files/${path}`, '', {
      viewerToken,
      deadline: Infinity,
      again: true,
    });
    const { status, headers, body } = answer;
    if (status !== 200) throw new Refusal(refusalCodeIn(body));
    return {
      contentType: headers['content-type'] ?? 'application/octet-stream',
      filename: /filename="([^"]*)"/.exec(headers['content-disposition'] ?? '')?.[1] ?? 'file',
      body,
    };
  }

  async readiness(): Promise<Readiness> {
    try {
      const signal = AbortSignal.timeout(READINESS_WAIT_MS);
      const { statusCode, body } = await this.pool.request({ path: '/readyz', method: 'GET', signal });
      const { notes = {} } = (await body.json()) as Partial<Readiness>;
      const ready = statusCode === 200;
      // Whoever says it is ready is worth asking again.
      if (ready) this.breaker.answered();
      return { ready, notes };
    } catch {
      return { ready: false, notes: {} };
    }
  }

  get load(): Load {
    return this.places.load;
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  /** Throws a `Refusal` SUBGRAPH_UNAVAILABLE, or the signal's reason when the caller left. */
  private async send(method: 'GET' | 'POST', path: string, body: string, how: Sending): Promise<Collected> {
    const leftMs = how.deadline - performance.now();
    // Time that others used up says nothing of this subgraph.
    if (leftMs <= 0) throw new Refusal('SUBGRAPH_UNAVAILABLE');
    // While it is left alone, nobody waits for calls that were under way before.
    if (this.breaker.isOpen && this.places.full) throw new Refusal('SUBGRAPH_UNAVAILABLE');
    const wait = this.places.enter(Math.min(leftMs, LONGEST_WAIT_MS), how.signal);
    if (wait) await wait;
    try {
      return await this.sendInPlace(method, path, body, how);
    } finally {
      this.places.leave();
    }
  }

  private async sendInPlace(
    method: 'GET' | 'POST',
    path: string,
    body: string,
    how: Sending,
  ): Promise<Collected> {
    const toSee = this.breaker.admit();
    try {
      const answer = await this.tryTo(method, path, body, how);
      this.breaker.answered();
      return answer;
    } catch (error) {
      if (how.signal?.aborted) {
        this.breaker.abandoned(toSee);
        throw error;
      }
      this.breaker.failed(toSee);
      throw new Refusal('SUBGRAPH_UNAVAILABLE');
    }
  }

  private async tryTo(method: 'GET' | 'POST', path: string, body: string, how: Sending): Promise<Collected> {
    try {
      return await this.sendOnce(method, path, body, how);
    } catch (error) {
      const lost = error instanceof NotAnswered && !error.begun && CONNECTION_LOST.has(error.code);
      if (!how.again || !lost || how.signal?.aborted) throw error;
      return await this.sendOnce(method, path, body, how);
    }
  }

  /** Each sending has a signature of its own: the same one twice would be a replay. */
  private sendOnce(method: 'GET' | 'POST', path: string, body: string, how: Sending): Promise<Collected> {
    const { viewerToken, deadline, signal, traceparent } = how;
    const leftMs = Math.min(deadline - performance.now(), LONGEST_WAIT_MS);
    const target = method === 'POST' ? GRAPHQL : `${method} ${path}`;
    const signature = this.signer.sign({ target, viewerToken, body }, leftMs);
    const headers = ['x-adal-viewer', viewerToken, CALL_HEADER, signature];
    if (traceparent !== undefined) headers.push('traceparent', traceparent);
    const options: Dispatcher.DispatchOptions = { path, method, headers };
    if (method === 'POST') {
      headers.push('content-type', 'application/json');
      options.body = body;
    }
    // Whole seconds: a timer of the connection is kept while its length stays the same.
    options.headersTimeout = options.bodyTimeout = Math.max(1, Math.ceil(leftMs / 1000)) * 1000;
    return collect(this.pool, options, signal);
  }
}

function readResult(body: Buffer): ExecutionResult {
  let result: ExecutionResult | null;
  try {
    result = JSON.parse(body.toString('utf8')) as ExecutionResult | null;
  } catch {
    throw new Refusal('SUBGRAPH_UNAVAILABLE');
  }
  if (!result?.data && !result?.errors) throw new Refusal('SUBGRAPH_UNAVAILABLE');
  return result;
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
