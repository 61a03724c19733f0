import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { InProcessTransport } from '../../server/gateway';
import { staffToken } from '../../server/gateway/cli/tokens';
import { Inspector } from '../../server/gateway/inspection/inspector';
import { onMariaDb } from '../support/databases';
import { renaming } from './support/subgraphs';
import { World } from './support/world';

const TOKEN = 'metrics-token';
/** Longer than anything is looked at, shorter than a call of a subgraph may take. */
const IN_TIME_MS = 12_000;
/** Longer than an answer is told again. */
const TOLD_FOR_MS = 1100;
/** What a subgraph asks its database to see that it is there. */
const LOOK = 'SELECT 1';

async function ask({ url }: World, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/readyz`, { headers, signal: AbortSignal.timeout(IN_TIME_MS) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('/readyz', () => {
  let world: World;
  let closed: World;
  beforeAll(async () => {
    world = await World.open();
    closed = await World.open({ config: { metricsToken: TOKEN } });
    for (const each of [world, closed]) await each.publishStaff('duty');
  });
  afterAll(async () => {
    await world.close();
    await closed.close();
  });

  it('tells this machine what was looked at, and strangers that it is ready', async () => {
    expect((await ask(world)).body).toMatchObject({
      status: 'ready',
      checks: { database: true, casework: true },
    });
    for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
      expect(await ask(world, { [header]: '192.0.2.1' })).toEqual({ status: 200, body: { status: 'ready' } });
  });

  it('tells only whoever has the token, where one is set', async () => {
    expect(await ask(closed)).toEqual({ status: 200, body: { status: 'ready' } });
    const { body } = await ask(closed, { authorization: `Bearer ${TOKEN}` });
    expect(body).toMatchObject({ status: 'ready', checks: { casework: true } });
  });

  it('asks a subgraph once, however many ask while it has not answered', async () => {
    const { readiness } = InProcessTransport.prototype;
    let answer = () => {};
    const gate = new Promise<void>((resolve) => (answer = resolve));
    const asked = jest.spyOn(InProcessTransport.prototype, 'readiness');
    asked.mockImplementation(async function (this: InProcessTransport) {
      await gate;
      return readiness.call(this);
    });
    const waiting: Promise<unknown>[] = [];
    while (asked.mock.calls.length === 0) {
      waiting.push(ask(world));
      await pause(50);
    }
    await pause(TOLD_FOR_MS);
    for (let i = 0; i < 10; i++) waiting.push(ask(world));
    await pause(100);
    answer();
    await Promise.all(waiting);
    expect(asked).toHaveBeenCalledTimes(world.running.size);
    asked.mockRestore();
  });

  it('looks no second time while a database has not answered, and sees that it is back', async () => {
    let answer = () => {};
    const gate = new Promise<void>((resolve) => (answer = resolve));
    const accounts = jest.spyOn(world.store.read, 'exists').mockImplementation(() => gate.then(() => true));
    const { read } = world.running.get('casework')!.around.store;
    const query = read.query.bind(read);
    const casework = jest.spyOn(read, 'query').mockImplementation(async (sql: string, ...rest) => {
      if (sql === LOOK) await gate;
      return query(sql, ...rest) as Promise<unknown>;
    });
    const looks = () => casework.mock.calls.filter(([sql]) => sql === LOOK).length;
    const hung = { status: 503, body: { checks: { database: false, casework: false, directory: true } } };
    while (looks() === 0) await ask(world);
    expect(await ask(world)).toMatchObject(hung);
    await pause(TOLD_FOR_MS);
    expect(await ask(world)).toMatchObject(hung);
    expect([accounts.mock.calls.length, looks()]).toEqual([1, 1]);
    answer();
    while ((await ask(world)).status !== 200) await pause(100);
    jest.restoreAllMocks();
  });

  it('says whether new operations can be looked through, and is ready without', async () => {
    const notesOf = async (of: World) => (await ask(of)).body.notes as Record<string, unknown>;
    while ((await notesOf(world)).inspector !== 'ready') await pause(100);
    const broken = await World.open({ inspectorFor: (...of) => new Inspector(...of, '/nowhere') });
    await broken.publishStaff('duty');
    expect(await notesOf(broken)).toEqual({ inspector: 'not ready' });
    expect((await ask(broken)).status).toBe(200);
    await broken.close();
  });
});

describe('/readyz where a subgraph takes connections and never answers', () => {
  it('names it, in time', async () => {
    const sockets = new Set<Socket>();
    const silent = createServer((socket) => void sockets.add(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const rewards = `http://127.0.0.1:${port}`;
    const world = await World.open({ transport: 'http', reachedAt: { rewards } });
    await world.publishStaff('duty');
    const { status, body } = await ask(world);
    expect(sockets.size).toBe(1);
    expect(status).toBe(503);
    expect(body).toMatchObject({
      status: 'starting',
      checks: { database: true, accounts: true, directory: true, casework: true, rewards: false },
    });
    for (const socket of sockets) socket.destroy();
    silent.close();
    await world.close();
  });
});

onMariaDb('/readyz where the database answers nothing for now', (open) => {
  it('says so in time, and that it is back', async () => {
    const database = await open();
    const world = await World.open({ databaseUrl: database.url });
    await world.publishStaff('duty');
    const holder = await createConnection(database.url);
    await holder.query('LOCK TABLES staff_account WRITE');
    expect(await ask(world)).toMatchObject({
      status: 503,
      body: { checks: { database: false, casework: true } },
    });
    await holder.end();
    while ((await ask(world)).status !== 200) await pause(100);
    await world.close();
    await database.drop();
  });
});

describe('a subgraph that stops', () => {
  it('answers what it was asked, and waits for no connection that is kept', async () => {
    const world = await World.open({ transport: 'http' });
    await world.publishStaff('duty');
    const token = await staffToken(world.url, 'duty', false);
    const renames = world.askWith(token, 'mutation { rename(input: { id: "at-the-end" }) }');
    while (!renaming.has('at-the-end')) await pause(5);
    const stopped = world.servers.get('casework')!.stop();
    expect((await renames).data).toEqual({ rename: 1 });
    expect(await Promise.race([stopped.then(() => 'stopped'), pause(IN_TIME_MS, '', { ref: false })])).toBe(
      'stopped',
    );
    (world.servers as Map<string, unknown>).delete('casework');
    await world.close();
  });
});
