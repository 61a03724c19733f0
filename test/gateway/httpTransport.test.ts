import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { HttpTransport } from '../../server/gateway';
import { limits } from '../../server/gateway/limits/limits';
import { Breaker } from '../../server/gateway/transports/breaker';
import type { SubgraphCall } from '../../server/gateway/transports/transport';
import { openKeys } from '../../server/kernel';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;
const answered: Listener = (_, response) => response.end('{"data":{"x":1}}');
const broken: Listener = ({ socket }) => socket.destroy();

describe('the way to a subgraph over HTTP', () => {
  let directory: string;
  let server: Server;
  let transport: HttpTransport;
  let signatures: unknown[];
  /** What happens to each call in turn; the last one to all that follow. */
  let script: Listener[];
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'adal-transport-'));
    openKeys(directory, 'casework');
    signatures = [];
    server = createServer((request, response) => {
      signatures.push(request.headers['x-adal-call']);
      (script.length > 1 ? script.shift()! : script[0])(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const url = new URL(`http://127.0.0.1:${port}`);
    transport = new HttpTransport('casework', url, openKeys(directory, 'gateway'));
  });
  afterEach(async () => {
    await transport.close();
    server.closeAllConnections();
    server.close();
    rmSync(directory, { recursive: true });
  });

  const ask = (kind: 'query' | 'mutation', more: Partial<SubgraphCall> = {}) =>
    transport.execute({ document: parse('{ x }'), kind, viewerFor: () => Promise.resolve('token'), ...more });
  const unavailable = { code: 'SUBGRAPH_UNAVAILABLE' };

  it('asks a query once more when the connection broke, under a signature of its own', async () => {
    script = [broken, answered];
    expect(await ask('query')).toEqual({ data: { x: 1 } });
    expect(new Set(signatures).size).toBe(2);
  });

  it('gives a query up after that', async () => {
    script = [broken];
    await expect(ask('query')).rejects.toMatchObject(unavailable);
    expect(signatures).toHaveLength(2);
  });

  it('never sends a mutation twice', async () => {
    script = [broken];
    await expect(ask('mutation')).rejects.toMatchObject(unavailable);
    expect(signatures).toHaveLength(1);
  });

  it('never asks again once an answer has begun', async () => {
    script = [
      (_, response) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('{"data"', () => response.destroy());
      },
    ];
    await expect(ask('query')).rejects.toMatchObject(unavailable);
    expect(signatures).toHaveLength(1);
  });

  it.each(['{', '{}', '[]', 'null', '{"data":null}', 'not found'])('takes %p for no answer', async (text) => {
    script = [(_, response) => response.end(text)];
    await expect(ask('query')).rejects.toMatchObject(unavailable);
  });

  it('takes an answer with another status for none, whatever it says', async () => {
    script = [(_, response) => response.writeHead(401).end('{"errors":[{"message":"x"}]}')];
    await expect(ask('query')).rejects.toMatchObject(unavailable);
  });

  it('puts pieces together', async () => {
    script = [
      (_, response) => {
        const bytes = Buffer.from('{"data":{"x":"Ә"}}');
        const within = bytes.indexOf('Ә') + 1;
        response.write(bytes.subarray(0, within));
        setTimeout(() => response.end(bytes.subarray(within)), 20);
      },
    ];
    expect(await ask('query')).toEqual({ data: { x: 'Ә' } });
  });

  it('lets go when the caller leaves, and holds that against nobody', async () => {
    script = [() => undefined];
    for (let i = 0; i < 6; i++) {
      const caller = new AbortController();
      const asked = ask('query', { signal: caller.signal });
      setTimeout(() => caller.abort(new Error('left')), 5);
      await expect(asked).rejects.toThrow('left');
    }
    script = [answered];
    expect(await ask('query')).toEqual({ data: { x: 1 } });
  });

  it('asks nothing after the deadline', async () => {
    script = [answered];
    await expect(ask('query', { deadline: performance.now() - 1 })).rejects.toMatchObject(unavailable);
    expect(signatures).toEqual([]);
  });

  it('waits no longer than the deadline, and tells the subgraph how long that is', async () => {
    script = [() => undefined];
    await expect(ask('query', { deadline: performance.now() + 3000 })).rejects.toMatchObject(unavailable);
    const budget = Number(String(signatures[0]).split('.')[3]);
    expect(budget).toBeGreaterThan(0);
    expect(budget).toBeLessThanOrEqual(3000);
  });

  describe('where the subgraph hangs', () => {
    const UNDER_WAY = 32;
    let hanging: ServerResponse[];
    let inTime: Promise<unknown>[];
    const came = async (count: number) => {
      while (hanging.length < count) await new Promise((resolve) => setImmediate(resolve));
    };
    const fill = async (count: number, more: Partial<SubgraphCall> = {}) => {
      for (let i = 0; i < count; i++) inTime.push(ask('mutation', more).catch((error: unknown) => error));
      await came(UNDER_WAY);
    };
    beforeEach(() => {
      hanging = [];
      inTime = [];
      script = [(_, response) => hanging.push(response)];
    });
    const answerAll = async () => {
      script = [answered];
      for (const response of hanging) answered(undefined as never, response);
      return Promise.all(inTime);
    };

    it('refuses whoever comes after a full line, at once, and serves whoever is in it', async () => {
      await fill(UNDER_WAY + limits.waitingPerSubgraph);
      expect(transport.load).toEqual({ waiting: limits.waitingPerSubgraph, refused: 0 });
      await expect(ask('mutation')).rejects.toMatchObject(unavailable);
      await expect(ask('query')).rejects.toMatchObject(unavailable);
      expect(transport.load).toEqual({ waiting: limits.waitingPerSubgraph, refused: 2 });
      const answers = await answerAll();
      expect(answers).toEqual(answers.map(() => ({ data: { x: 1 } })));
      expect(transport.load).toEqual({ waiting: 0, refused: 2 });
      expect(await ask('mutation')).toEqual({ data: { x: 1 } });
    });

    it('waits in line no longer than the deadline, and asks nothing then', async () => {
      await fill(UNDER_WAY);
      const late = ask('mutation', { deadline: performance.now() + 30 });
      await expect(late).rejects.toMatchObject(unavailable);
      expect(hanging).toHaveLength(UNDER_WAY);
      await answerAll();
    });

    it('can still be asked whether it is ready', async () => {
      await fill(UNDER_WAY + 10);
      script = [(_, response) => response.end('{}')];
      expect(await transport.readiness()).toEqual({ ready: true, notes: {} });
      await answerAll();
    });

    it('keeps no place in line for a caller who left', async () => {
      await fill(UNDER_WAY);
      const caller = new AbortController();
      const asked = ask('query', { signal: caller.signal });
      await new Promise((resolve) => setImmediate(resolve));
      expect(transport.load.waiting).toBe(1);
      caller.abort(new Error('left'));
      await expect(asked).rejects.toThrow('left');
      expect(transport.load.waiting).toBe(0);
      await answerAll();
    });

    it('takes nobody into the line who left before', async () => {
      await fill(UNDER_WAY);
      const signal = AbortSignal.abort(new Error('left'));
      await expect(ask('query', { signal })).rejects.toThrow('left');
      expect(transport.load).toEqual({ waiting: 0, refused: 0 });
      await answerAll();
    });

    it('sends everybody in line away once it is left alone', async () => {
      await fill(UNDER_WAY + 100);
      for (const { socket } of hanging.slice(0, 5)) socket?.destroy();
      while (transport.load.waiting > 0) await new Promise((resolve) => setImmediate(resolve));
      await expect(ask('mutation')).rejects.toMatchObject(unavailable);
      const answers = await answerAll();
      // Five that broke, and the line, but for the four that came in before the fifth broke.
      expect(answers.filter((answer) => answer instanceof Error)).toHaveLength(5 + 100 - 4);
    });
  });

  it('asks a subgraph again at once when it said that it is ready', async () => {
    script = [broken];
    for (let i = 0; i < 5; i++) await expect(ask('mutation')).rejects.toMatchObject(unavailable);
    script = [(_, response) => response.end('{"status":"ready","notes":{"vault":"open"}}'), answered];
    expect(await transport.readiness()).toEqual({ ready: true, notes: { vault: 'open' } });
    expect(await ask('mutation')).toEqual({ data: { x: 1 } });
  });

  it('comes back by itself to a subgraph that it left alone', async () => {
    script = [broken];
    for (let i = 0; i < 5; i++) await expect(ask('mutation')).rejects.toMatchObject(unavailable);
    script = [answered];
    const again = async (): Promise<unknown> => {
      try {
        return await ask('mutation');
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return again();
      }
    };
    expect(await again()).toEqual({ data: { x: 1 } });
  });
});

describe('a breaker', () => {
  const failing = (breaker: Breaker, times: number) => {
    for (let i = 0; i < times; i++) {
      breaker.failed(breaker.admit());
    }
  };
  const refuses = (breaker: Breaker) => {
    try {
      breaker.admit();
      return false;
    } catch {
      return true;
    }
  };

  it('opens at the fifth failure in a row only', () => {
    const breaker = new Breaker(() => 0);
    failing(breaker, 4);
    breaker.answered();
    failing(breaker, 4);
    breaker.failed(breaker.admit());
    expect(refuses(breaker)).toBe(true);
  });

  it('lets one call through after each pause, and waits twice as long when that fails, up to a quarter minute', () => {
    let now = 0;
    const breaker = new Breaker(() => now);
    failing(breaker, 5);
    for (const pause of [500, 1000, 2000, 4000, 8000, 15_000, 15_000]) {
      now += pause - 1;
      expect(refuses(breaker)).toBe(true);
      now += 1;
      const toSee = breaker.admit();
      expect(refuses(breaker)).toBe(true);
      breaker.failed(toSee);
    }
    now += 15_000;
    breaker.admit();
    breaker.answered();
    expect(breaker.isOpen).toBe(false);
    expect(refuses(breaker)).toBe(false);
  });

  it('lets the next call through when the caller of the one before left', () => {
    let now = 0;
    const breaker = new Breaker(() => now);
    failing(breaker, 5);
    now = 500;
    breaker.abandoned(breaker.admit());
    expect(refuses(breaker)).toBe(false);
  });

  it('lets no second call through to see because others end that were under way before', () => {
    let now = 0;
    const breaker = new Breaker(() => now);
    const [left, failed] = [breaker.admit(), breaker.admit()];
    failing(breaker, 5);
    now = 500;
    const toSee = breaker.admit();
    breaker.abandoned(left);
    expect(refuses(breaker)).toBe(true);
    breaker.failed(failed);
    now = 5000;
    expect(refuses(breaker)).toBe(true);
    breaker.failed(toSee);
    now += 1000;
    expect(refuses(breaker)).toBe(false);
  });
});
