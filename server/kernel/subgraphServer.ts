import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sources } from '../contracts/events';
import { DeliveryRefused, type Delivery } from './events/event';
import type { EventReceiver } from './events/transports';
import type { Keys } from './keys';
import type { Log } from './log';
import { Refusal } from './refusal';
import type { RunningSubgraph } from './runningSubgraph';
import type { SubgraphRequest } from './subgraph';
import { checkPeerToken } from './tokens';

const LARGEST_BODY = 4 * 1024 * 1024;

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
  });
  response.end(text);
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

/** The subgraph's own HTTP face: GraphQL for signed viewers, events for signed peers, files, health. */
export class SubgraphServer {
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(running: RunningSubgraph, host: string, port: number): Promise<SubgraphServer> {
    const { keys, log } = running.around;
    const server = createServer((request, response) => {
      route(running, keys, log, request, response).catch((error: unknown) => {
        log.error({ err: error }, 'request failed');
        if (!response.headersSent) answer(response, 500);
        else response.destroy();
      });
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    const { port: actual } = server.address() as AddressInfo;
    return new SubgraphServer(server, `http://${host}:${actual}`);
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeIdleConnections();
    await closed;
  }
}

async function route(
  running: RunningSubgraph,
  keys: Keys,
  log: Log,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://subgraph');
  if (request.method === 'POST' && pathname === '/graphql') {
    const body = await readBody(request, LARGEST_BODY);
    if (body === null) return answer(response, 413);
    const asked = readRequest(body);
    if (!asked) return answer(response, 400);
    const result = await running.execute(asked, header(request, 'x-adal-viewer'));
    return answer(response, 200, result);
  }
  if (request.method === 'POST' && pathname === '/events') {
    return answerEvent(running, keys, request, response, log);
  }
  if (request.method === 'GET' && pathname.startsWith('/files/')) {
    return answerFile(running, pathname.slice('/files/'.length), request, response);
  }
  if (request.method === 'GET' && pathname === '/healthz') return answer(response, 200, { status: 'ok' });
  if (request.method === 'GET' && pathname === '/readyz') {
    const ready = await running.isReady().catch(() => false);
    return answer(response, ready ? 200 : 503, { status: ready ? 'ready' : 'starting' });
  }
  answer(response, 404);
}

function readRequest(body: string): SubgraphRequest | null {
  try {
    const asked = JSON.parse(body) as Partial<SubgraphRequest> | null;
    return typeof asked?.query === 'string' ? (asked as SubgraphRequest) : null;
  } catch {
    return null;
  }
}

async function answerFile(
  running: RunningSubgraph,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const file = await running.file(path, header(request, 'x-adal-viewer'));
    response.writeHead(200, {
      'content-type': file.contentType,
      'content-disposition': `inline; filename="${file.filename}"`,
      'cache-control': 'no-store',
    });
    response.end(file.body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    answer(response, error.code === 'NOT_SIGNED_IN' ? 401 : 404, { code: error.code });
  }
}
