import { InProcessTransport } from '../../server/gateway';
import { World } from './support/world';

const TOKEN = 'metrics-token';

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

  const ask = async ({ url }: World, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/readyz`, { headers });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

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
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const waiting: Promise<unknown>[] = [];
    while (asked.mock.calls.length === 0) {
      waiting.push(ask(world));
      await pause(50);
    }
    await pause(1100);
    for (let i = 0; i < 10; i++) waiting.push(ask(world));
    await pause(100);
    answer();
    await Promise.all(waiting);
    expect(asked).toHaveBeenCalledTimes(world.running.size);
    asked.mockRestore();
  });
});
