import { once } from 'node:events';
import { get, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Bounds, HttpServer } from '../../server/gateway/http/server';
import { limits, times } from '../../server/gateway/limits/limits';

const SHORT_MS = 400;
const LARGE = Buffer.alloc(32 * 1024 * 1024, 'x');

/** Reads the whole body, then answers with what is asked for. */
const listener: RequestListener = (request, response) => {
  readAll(request).then(
    () => {
      response.end(request.url === '/large' ? LARGE : 'answered');
    },
    () => undefined,
  );
};

async function readAll(request: IncomingMessage): Promise<void> {
  for await (const _ of request);
}

describe('clients that take their time', () => {
  let server: HttpServer;
  const sockets: Socket[] = [];
  const open = async (changes: Partial<Bounds> = {}) => {
    const bounds = { ...limits, ...times, lookMs: 50, ...changes };
    server = await HttpServer.listen(listener, '127.0.0.1', 0, undefined, bounds);
  };
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await server.drain(0);
  });
  const dial = async (): Promise<{ socket: Socket; read: () => string; closed: Promise<unknown> }> => {
    const socket = connect(server.port, '127.0.0.1');
    sockets.push(socket);
    const closed = once(socket, 'close');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    return { socket, read: () => text, closed };
  };
  /** Sends a piece every now and then, for as long as somebody listens. */
  const drip = async (socket: Socket, piece: (n: number) => string) => {
    for (let n = 0; !socket.destroyed && socket.writable; n += 1) {
      socket.write(piece(n));
      await pause(20);
    }
  };
  const isAnswered = async (localAddress = '127.0.0.1') => {
    const asked = get({ port: server.port, host: '127.0.0.1', localAddress, agent: false });
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    expect(Buffer.concat(await answer.toArray()).toString()).toBe('answered');
  };

  it('are cut off while their headers drip in, and others are answered meanwhile', async () => {
    await open({ headersMs: SHORT_MS, requestMs: SHORT_MS * 2 });
    const { socket, read, closed } = await dial();
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n');
    const dripping = drip(socket, (n) => `x-${n}: y\r\n`);
    await isAnswered();
    await Promise.all([closed, dripping]);
    expect(read()).toMatch(/^(HTTP\/1\.1 408 |$)/);
    await isAnswered();
  });

  it('are cut off while their body drips in', async () => {
    await open({ headersMs: SHORT_MS, requestMs: SHORT_MS });
    const { socket, read, closed } = await dial();
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\n');
    const dripping = drip(socket, () => 'x');
    await isAnswered();
    await Promise.all([closed, dripping]);
    expect(read()).not.toContain('answered');
  });

  it('are cut off when they do not read their answer', async () => {
    await open({ answerMs: SHORT_MS });
    const { socket, closed } = await dial();
    socket.pause();
    socket.write('GET /large HTTP/1.1\r\nhost: x\r\n\r\n');
    await isAnswered();
    // The end is seen by whoever reads what was on its way.
    while ((await connections()) > 0) await pause(20);
    socket.resume();
    await closed;
    expect(socket.bytesRead).toBeLessThan(LARGE.length);
  });

  it('are cut off when nothing moves at all', async () => {
    await open({ idleMs: SHORT_MS });
    await (
      await dial()
    ).closed;
  });

  it('are not let in beyond the number of connections, until one leaves', async () => {
    await open({ connections: 2 });
    const [first, second] = [await dial(), await dial()];
    // The listener counts a connection when it takes it in.
    while ((await connections()) < 2) await pause(10);
    await (
      await dial()
    ).closed;
    second.socket.destroy();
    first.socket.destroy();
    while ((await connections()) > 0) await pause(10);
    await isAnswered();
  });

  it('hold no more connections from one address than it may have, and others come in meanwhile', async () => {
    await open({ connectionsPerAddress: 2 });
    await dial();
    const second = await dial();
    while ((await connections()) < 2) await pause(10);
    await (
      await dial()
    ).closed;
    await isAnswered('127.0.0.2');
    second.socket.destroy();
    while ((await connections()) > 1) await pause(10);
    await isAnswered();
  });

  it('make room when hardly any connection is left, where they only wait to ask again', async () => {
    await open({ connections: 2 });
    const waiting = await dial();
    waiting.socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    while (!waiting.read().endsWith('answered')) await pause(10);
    await dial();
    await waiting.closed;
    await isAnswered();
  });

  it('are refused with more headers than there may be, none of which is dropped before', async () => {
    await open({ headerCount: 10 });
    const ask = async (count: number) => {
      const own = Array.from({ length: count - 2 }, (_, n) => `x-${n}: y\r\n`);
      const { socket, read, closed } = await dial();
      socket.write(`GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${own.join('')}\r\n`);
      await closed;
      return read().slice(0, 'HTTP/1.1 000'.length);
    };
    expect(await ask(10)).toBe('HTTP/1.1 200');
    for (const count of [11, 100, 500]) expect(await ask(count)).toBe('HTTP/1.1 431');
  });

  it('are bounded at the gateway by what it says itself', () => {
    expect({ ...limits, ...times }).toMatchObject({
      headerBytes: 16_384,
      headerCount: 100,
      connections: 4000,
      connectionsPerAddress: 1000,
    });
    const { headersMs, requestMs, answerMs, idleMs } = times;
    expect([headersMs, requestMs, answerMs, idleMs].every((ms) => ms > 0 && ms <= 120_000)).toBe(true);
  });

  const connections = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const { server: inner } = server as unknown as { server: Server };
      inner.getConnections((error, count) => (error ? reject(error) : resolve(count)));
    });
});
