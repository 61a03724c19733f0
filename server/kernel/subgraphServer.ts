import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { sources } from '../contracts/events';
import { refusalText } from '../contracts/refusals';
import { CALL_HEADER, CallChecker, type SignedCall } from './callSignature';
import { drain } from './drain';
import { DeliveryRefused, type Delivery } from './events/event';
import type { EventReceiver } from './events/transports';
import type { Keys } from './keys';
import type { Log } from './log';
import { NotNow, Refusal } from './refusal';
import type { RunningSubgraph } from './runningSubgraph';
import type { SubgraphRequest } from './subgraph';
import type { Tls } from './tls';
import { checkPeerToken } from './tokens';

const LARGEST_BODY = 4 * 1024 * 1024;
const KEPT_ALIVE_MS = 65_000;
/** Calls get this long to end when the subgraph stops. */
const DRAIN_MS = 8_000;

/** Reads a request's body as text; null when it is larger than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? undefined : value;
}

function answer(response: ServerResponse, status: number, body?: unknown): void {
  const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': typeof body === 'string' ? 'text/plain' : 'application/json',
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(text ?? ''),
  });
  response.end(text);
}

/** Listens for requests and outlives whatever goes wrong with one, a sender who breaks off included. */
export function createListener(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  log: Log,
): RequestListener {
  return (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'request failed');
      if (!response.headersSent) answer(response, 500);
      else response.destroy();
    });
  };
}

/** Takes an event from the process that may tell of it, under that process's signature. */
export async function answerEvent(
  receiver: EventReceiver,
  keys: Keys,
  request: IncomingMessage,
  response: ServerResponse,
  log: Log,
): Promise<void> {
  const body = await readBody(request, LARGEST_BODY);
  if (body === null) return answer(response, 413);
  const sender = header(request, 'x-adal-sender') ?? '';
  let delivery: Delivery;
  try {
    await checkPeerToken(keys, sender, header(request, 'x-adal-peer') ?? '', body);
    delivery = readDelivery(body, sender);
  } catch {
    return answer(response, 401);
  }
  try {
    await receiver.receive(delivery);
    response.writeHead(204).end();
  } catch (error) {
    if (error instanceof DeliveryRefused) return answer(response, 422, error.code);
    log.error({ err: error }, 'event failed');
    answer(response, 500);
  }
}

/** The event in a body that `sender` signed. Refuses NOT_SIGNED_IN when it is not the sender's to tell. */
function readDelivery(body: string, sender: string): Delivery {
  const delivery = JSON.parse(body) as Partial<Delivery> | null;
  const { eventId, type, payload } = delivery ?? {};
  const told = typeof eventId === 'string' && typeof type === 'string' && typeof payload === 'object';
  if (!told || !Object.hasOwn(sources, type) || sources[type] !== sender) throw new Refusal('NOT_SIGNED_IN');
  return delivery as Delivery;
}

/** The subgraph's own HTTP face: GraphQL for signed calls and viewers, events for signed peers, files, health. */
export class SubgraphServer {
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** With `tls`, only callers with a certificate of ours get as far as a request. */
  static async start(
    running: RunningSubgraph,
    host: string,
    port: number,
    tls?: Tls,
  ): Promise<SubgraphServer> {
    const { keys, log } = running.around;
    const face: Face = {
      running,
      keys,
      log,
      calls: new CallChecker(keys),
      isStopping: () => !server.listening,
    };
    const listener = createListener((request, response) => route(face, request, response), log);
    const server = tls
      ? createTlsServer({ ...tls, requestCert: true, minVersion: 'TLSv1.3' }, listener)
      : createServer(listener);
    // Longer than the gateway keeps a connection it does not use.
    server.keepAliveTimeout = KEPT_ALIVE_MS;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    const { port: actual } = server.address() as AddressInfo;
    return new SubgraphServer(server, `${tls ? 'https' : 'http'}://${host}:${actual}`);
  }

  async stop(): Promise<void> {
    await drain(this.server, DRAIN_MS);
  }
}

interface Face {
  running: RunningSubgraph;
  keys: Keys;
  log: Log;
  calls: CallChecker;
  isStopping: () => boolean;
}

async function route(face: Face, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { running, keys, log } = face;
  const path = request.url ?? '/';
  if (request.method === 'POST' && path === '/graphql') return answerGraphql(face, request, response);
  if (request.method === 'POST' && path === '/events') {
    return answerEvent(running, keys, request, response, log);
  }
  if (request.method === 'GET' && path.startsWith('/files/'))
    return answerFile(face, path, request, response);
  if (request.method === 'GET' && path === '/healthz') return answer(response, 200, { status: 'ok' });
  if (request.method === 'GET' && path === '/readyz') {
    const stopping = face.isStopping();
    const ready = !stopping && (await running.isReady().catch(() => false));
    return answer(response, ready ? 200 : 503, {
      status: stopping ? 'stopping' : ready ? 'ready' : 'starting',
      notes: running.notes,
    });
  }
  answer(response, 404);
}

async function answerGraphql(face: Face, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, LARGEST_BODY);
  if (body === null) return answer(response, 413);
  const viewerToken = header(request, 'x-adal-viewer');
  let budgetMs: number;
  try {
    budgetMs = checkCall(face, request, { target: 'POST /graphql', viewerToken: viewerToken ?? '', body });
  } catch {
    return answer(response, 401, notSignedIn);
  }
  const asked = readRequest(body);
  if (!asked) return answer(response, 400);
  const deadline = performance.now() + budgetMs;
  answer(response, 200, await face.running.execute(asked, viewerToken, deadline));
}

/** How long the gateway waits, ms. Refuses NOT_SIGNED_IN for what the gateway did not send just now. */
function checkCall({ calls }: Face, request: IncomingMessage, call: SignedCall): number {
  return calls.check(header(request, CALL_HEADER), call);
}

const notSignedIn = {
  errors: [{ message: refusalText('NOT_SIGNED_IN', 'en'), extensions: { code: 'NOT_SIGNED_IN' } }],
};

function readRequest(body: string): SubgraphRequest | null {
  try {
    const asked = JSON.parse(body) as Partial<SubgraphRequest> | null;
    return typeof asked?.query === 'string' ? (asked as SubgraphRequest) : null;
  } catch {
    return null;
  }
}

async function answerFile(
  face: Face,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const viewerToken = header(request, 'x-adal-viewer');
  try {
    checkCall(face, request, { target: `GET ${path}`, viewerToken: viewerToken ?? '', body: '' });
    const file = await face.running.file(path.slice('/files/'.length), viewerToken);
    response.writeHead(200, {
      'content-type': file.contentType,
      'content-disposition': `inline; filename="${file.filename}"`,
      'cache-control': 'no-store',
    });
    response.end(file.body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = error instanceof NotNow ? 503 : error.code === 'NOT_SIGNED_IN' ? 401 : 404;
    answer(response, status, { code: error.code });
  }
}
