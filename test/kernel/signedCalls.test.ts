import { createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CALL_HEADER,
  CallSigner,
  issueViewer,
  type Keys,
  openKeys,
  SubgraphServer,
} from '../../server/kernel';
import { CallChecker } from '../../server/kernel/callSignature';
import { Hmac256 } from '../../server/kernel/hmac';
import { REPLAY_WINDOW_MS } from '../../server/kernel/replayGuard';
import { onSqlite } from '../support/databases';
import { callHeaders } from '../support/signedCall';
import { claims, openWorld, type World } from './support/world';

const call = { target: 'POST /graphql', viewerToken: 'a.b.c', body: '{"query":"{ x }"}' };

describe('the code of a text', () => {
  it('is HMAC-SHA256', () => {
    const key = randomBytes(32);
    const mac = new Hmac256(key);
    for (const text of ['', 'a', 'Ә — 💡', 'x'.repeat(55), 'x'.repeat(64), 'x'.repeat(100_000)]) {
      expect(mac.of(text)).toBe(createHmac('sha256', key).update(text).digest('base64url'));
    }
  });
});

describe('the signature of a call', () => {
  let directory: string;
  let of: (process: string) => Keys;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'adal-calls-'));
    of = (process) => openKeys(directory, process);
    for (const process of ['gateway', 'casework', 'rewards']) of(process);
    jest.useFakeTimers({ now: new Date('2026-03-02T05:00:00Z'), doNotFake: ['performance'] });
  });
  afterEach(() => {
    jest.useRealTimers();
    rmSync(directory, { recursive: true });
  });
  const refused = expect.objectContaining({ code: 'NOT_SIGNED_IN' }) as Error;

  it('tells the subgraph how long the gateway waits', () => {
    const checker = new CallChecker(of('casework'));
    expect(checker.check(new CallSigner(of('gateway'), 'casework').sign(call, 1234.9), call)).toBe(1234);
  });

  it.each([
    ['another body', { ...call, body: '{"query":"{ y }"}' }],
    ['another viewer', { ...call, viewerToken: 'a.b.d' }],
    ['another target', { ...call, target: 'GET /files/coupon/1' }],
  ])('holds for no %s', (_, other) => {
    const checker = new CallChecker(of('casework'));
    const header = new CallSigner(of('gateway'), 'casework').sign(call, 1000);
    expect(() => checker.check(header, other)).toThrow(refused);
    expect(checker.check(header, call)).toBe(1000);
  });

  it('holds for no other time, nonce or budget than it was made with', () => {
    const checker = new CallChecker(of('casework'));
    const parts = new CallSigner(of('gateway'), 'casework').sign(call, 1000).split('.');
    for (const place of [1, 2, 3, 4]) {
      const changed = parts.map((part, i) => (i === place ? `${part.slice(0, -1)}7` : part));
      if (changed.join() === parts.join()) continue;
      expect(() => checker.check(changed.join('.'), call)).toThrow(refused);
    }
    for (const broken of [undefined, '', 'v1', parts.slice(0, 4).join('.'), `${parts.join('.')}.x`]) {
      expect(() => checker.check(broken, call)).toThrow(refused);
    }
  });

  it('holds at one subgraph, and no subgraph can make one for another', () => {
    const forCasework = new CallSigner(of('gateway'), 'casework').sign(call, 1000);
    expect(() => new CallChecker(of('rewards')).check(forCasework, call)).toThrow(refused);
    const byRewards = new CallSigner(of('rewards'), 'casework').sign(call, 1000);
    expect(() => new CallChecker(of('casework')).check(byRewards, call)).toThrow(refused);
  });

  it('holds once', () => {
    const checker = new CallChecker(of('casework'));
    const signer = new CallSigner(of('gateway'), 'casework');
    const header = signer.sign(call, 1000);
    checker.check(header, call);
    expect(() => checker.check(header, call)).toThrow(refused);
    jest.advanceTimersByTime(REPLAY_WINDOW_MS - 1);
    expect(() => checker.check(header, call)).toThrow(refused);
    expect(checker.check(signer.sign(call, 1000), call)).toBe(1000);
  });

  it('holds within the window only, and a call from ahead of us is remembered until it is over', () => {
    const checker = new CallChecker(of('casework'));
    const signer = new CallSigner(of('gateway'), 'casework');
    const early = signer.sign(call, 1000);
    jest.advanceTimersByTime(REPLAY_WINDOW_MS + 1);
    expect(() => checker.check(early, call)).toThrow(refused);
    jest.advanceTimersByTime(REPLAY_WINDOW_MS - 2);
    const ahead = signer.sign(call, 1000);
    jest.setSystemTime(Date.now() - REPLAY_WINDOW_MS);
    expect(checker.check(ahead, call)).toBe(1000);
    for (const pause of [REPLAY_WINDOW_MS, REPLAY_WINDOW_MS - 1]) {
      jest.advanceTimersByTime(pause);
      expect(() => checker.check(signer.sign(call, 1), { ...call, body: '' })).toThrow(refused);
      expect(() => checker.check(ahead, call)).toThrow(refused);
    }
  });

  it('of before a restart does not hold after it', () => {
    const header = new CallSigner(of('gateway'), 'casework').sign(call, 1000);
    jest.advanceTimersByTime(1);
    expect(() => new CallChecker(of('casework')).check(header, call)).toThrow(refused);
  });

  it('is under the key that the two agree on now', () => {
    const [signer, checker] = [new CallSigner(of('gateway'), 'casework'), new CallChecker(of('casework'))];
    const former = new CallSigner(of('gateway'), 'casework');
    checker.check(signer.sign(call, 1), call);
    const taken = former.sign(call, 1);
    rmSync(join(directory, 'gateway', 'agreement.pem'));
    const renewed = new CallSigner(of('gateway'), 'casework');
    const now = performance.now.bind(performance);
    const later = jest.spyOn(performance, 'now').mockImplementation(() => now() + 1000);
    expect(checker.check(renewed.sign(call, 1), call)).toBe(1);
    expect(() => checker.check(taken, call)).toThrow(refused);
    rmSync(join(directory, 'casework', 'agreement.pem'));
    const restarted = new CallChecker(of('casework'));
    later.mockImplementation(() => now() + 2000);
    expect(restarted.check(renewed.sign(call, 1), call)).toBe(1);
    later.mockRestore();
  });

  it('cannot be made for a subgraph that has never started', () => {
    expect(() => new CallSigner(of('gateway'), 'directory').sign(call, 1000)).toThrow('ENOENT');
  });
});

onSqlite('a call of a subgraph over HTTP', (openDatabase) => {
  let world: World;
  let server: SubgraphServer;
  beforeEach(async () => {
    world = await openWorld(await openDatabase());
    server = await SubgraphServer.start(world.running, '127.0.0.1', 0);
  });
  afterEach(async () => {
    await server.stop();
    await world.close();
  });

  const body = JSON.stringify({ query: '{ whoAmI }' });
  const post = async (headers: Record<string, string>) => {
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', body, headers });
    return { status: response.status, answer: (await response.json()) as unknown };
  };
  const turnedAway = {
    status: 401,
    answer: { errors: [{ message: 'Sign in to continue.', extensions: { code: 'NOT_SIGNED_IN' } }] },
  };

  it('is answered once; the same again, or with a viewer and no signature, is turned away', async () => {
    const token = await issueViewer(world.gateway, claims('duty'), 'casework');
    const headers = callHeaders(world.gateway, 'casework', token, body);
    expect(await post(headers)).toEqual({ status: 200, answer: { data: { whoAmI: 'duty' } } });
    expect(await post(headers)).toEqual(turnedAway);
    expect(await post({ 'content-type': 'application/json', 'x-adal-viewer': token })).toEqual(turnedAway);
  });

  it('for whose answer nobody waits any more begins nothing', async () => {
    const token = await issueViewer(world.gateway, claims('duty'), 'casework');
    const before = await world.tables();
    const open = JSON.stringify({
      query: 'mutation { openFolder(key: "a-key-of-mine", title: "x", department: "71") { id } }',
    });
    const signed = new CallSigner(world.gateway, 'casework');
    const sign = (budget: number) =>
      signed.sign({ target: 'POST /graphql', viewerToken: token, body: open }, budget);
    const send = async (budget: number) => {
      const headers = { 'x-adal-viewer': token, [CALL_HEADER]: sign(budget) };
      const response = await fetch(`${server.url}/graphql`, { method: 'POST', body: open, headers });
      return (await response.json()) as { data: unknown; errors?: { extensions: { code: string } }[] };
    };
    const late = await send(0);
    expect(late.errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(await world.tables()).toEqual(before);
    expect((await send(10_000)).errors).toBeUndefined();
  });
});
