import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { staffToken } from '../../server/gateway/cli/tokens';
import { World } from './support/world';

interface Span {
  name: string;
  traceId: string;
  parentSpanId?: string;
  spanId: string;
}

describe('traces', () => {
  const bodies: string[] = [];
  let collector: Server;
  let world: World;
  beforeAll(async () => {
    collector = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        bodies.push(Buffer.concat(chunks).toString('utf8'));
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const { port } = collector.address() as AddressInfo;
    const traceEndpoint = `http://127.0.0.1:${port}`;
    world = await World.open({ transport: 'http', config: { traceEndpoint } });
    await world.publishStaff('duty');
  });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= world.close());
  afterAll(async () => {
    await close();
    await new Promise((resolve) => collector.close(resolve));
  });

  it('show parsing, planning and each call below their request, pass it on, and hold no values', async () => {
    const parents: unknown[] = [];
    const { server } = world.servers.get('casework') as unknown as { server: Server };
    server.on('request', ({ headers }: IncomingMessage) => parents.push(headers.traceparent));
    const token = await staffToken(world.url, 'duty', false);
    const query = 'query Secret($x: Int! = 47) { reports { number rewardStatus } slow(ms: $x) a: me { id } }';
    const literal = 'mutation { rename(input: { id: "SECRET" }) }';
    await world.askWith(token, query);
    await world.askWith(token, literal);
    // What is under way is sent before the gateway ends.
    await close();

    const sent = bodies.join('\n');
    const spans = bodies.flatMap((body) => spansIn(JSON.parse(body)));
    const root = spans.find(({ name }) => name === 'graphql')!;
    const below = spans.filter(({ parentSpanId }) => parentSpanId === root.spanId);
    expect(new Set(below.map(({ name }) => name))).toEqual(new Set(['parse', 'plan', 'fetch']));
    const fetches = spans
      .filter(({ name }) => name === 'fetch')
      .map((span) => `00-${span.traceId}-${span.spanId}-01`);
    const asked = parents.filter((parent) => parent !== undefined);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((parent) => !fetches.includes(parent as string))).toEqual([]);
    for (const secret of ['SECRET', 'Secret', 'staff-of-duty', 'rename']) expect(sent).not.toContain(secret);
  });
});

function spansIn(body: unknown): Span[] {
  const { resourceSpans } = body as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
  return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
}
