import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { untilReady } from '../../server/client/ready';
import { staffToken } from '../../server/gateway/cli/tokens';
import { Child } from '../../server/topology/child';
import { scratchEnvironment } from '../../server/topology/launch';

const BODY = JSON.stringify({ query: '{ __typename }' });
const HALF = 5;

describe('SIGTERM while a request is under way', () => {
  let dataDir: string;
  beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'adal-stop-'))));
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('lets it be answered, lets nobody else in, says that it is stopping, and ends with 0', async () => {
    const env = await scratchEnvironment(dataDir);
    const server = new Child('all', env, () => undefined);
    await server.ready;
    await untilReady(env.PUBLIC_URL!);
    const token = await staffToken(env.PUBLIC_URL!, 'duty', false);

    const socket = connect(Number(env.PORT), 'localhost').setEncoding('utf8');
    let told = '';
    socket.on('data', (piece: string) => (told += piece));
    const closed = once(socket, 'close');
    const head = [
      ...['POST /graphql HTTP/1.1', 'host: x', `authorization: Bearer ${token}`],
      ...['content-type: application/json', `content-length: ${BODY.length}`, 'expect: 100-continue'],
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    // It reads the body now.
    while (!told.includes('100 Continue')) await pause(10);
    socket.write(BODY.slice(0, HALF));

    const ended = server.stop('SIGTERM');
    const isRefused = () =>
      fetch(`${env.PUBLIC_URL}/healthz`, { headers: { connection: 'close' } }).then(
        () => false,
        () => true,
      );
    while (!(await isRefused())) await pause(10);
    expect(server.ended).toBe(false);
    socket.write(`${BODY.slice(HALF)}GET /readyz HTTP/1.1\r\nhost: x\r\n\r\n`);
    await closed;
    const [answered, readiness] = told.split(/(?=HTTP\/1\.1 [2-5])/).slice(1);
    expect(answered).toMatch(/^HTTP\/1\.1 200 [^]*\{"data":\{"__typename":"Query"\}\}/);
    expect(readiness).toMatch(/^HTTP\/1\.1 503 [^]*connection: close[^]*\{"status":"stopping"\}/i);
    expect(await ended).toBe(0);
  });
});
