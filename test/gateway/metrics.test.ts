import { World } from './support/world';

const TOKEN = 'metrics-token';

describe('/metrics', () => {
  let world: World;
  let closed: World;
  beforeAll(async () => {
    world = await World.open();
    closed = await World.open({ config: { metricsToken: TOKEN } });
  });
  afterAll(async () => {
    await world.close();
    await closed.close();
  });

  const ask = ({ url }: World, headers: Record<string, string> = {}) => fetch(`${url}/metrics`, { headers });

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])(
    'is not there for whoever comes through a proxy, as %s shows',
    async (header) => {
      const response = await ask(world, { [header]: '127.0.0.1' });
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('NOT_FOUND');
    },
  );

  it('is not there for whoever hides that behind more headers than there may be', async () => {
    const hiding = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`a-${n}`, 'b']));
    expect((await ask(world, { ...hiding, 'x-forwarded-for': '192.0.2.1' })).status).toBe(431);
  });

  it('is not there without the token, where one is set, on this machine either', async () => {
    expect((await ask(closed)).status).toBe(404);
    expect((await ask(closed, { authorization: 'Bearer other' })).status).toBe(404);
    expect((await ask(closed, { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
  });

  it('counts requests and refusals, and says nothing of what they were about', async () => {
    await fetch(`${world.url}/reports/secret-number`);
    await fetch(`${world.url}/graphql`, { method: 'POST', body: '{}' });
    await fetch(`${world.url}/secret-path/x`);
    const response = await ask(world);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toMatch(/adal_request_seconds_count\{route="panel",status="503"\} 2/);
    expect(text).toMatch(/adal_request_seconds_bucket\{le="10",route="graphql",status="401"\} 1/);
    expect(text).toMatch(/adal_refusals_total\{code="NOT_SIGNED_IN"\} 1/);
    expect(text).toMatch(/adal_process_resident_memory_bytes \d+/);
    expect(text).toMatch(/adal_nodejs_eventloop_lag_p99_seconds [\d.]+/);
    expect(text).not.toContain('secret');
  });

  it('tells how many calls wait for each subgraph, and how many found the line full', async () => {
    const distributed = await World.open({ transport: 'http' });
    try {
      const text = await (await ask(distributed)).text();
      for (const name of distributed.running.keys()) {
        expect(text).toContain(`adal_subgraph_waiting{subgraph="${name}"} 0`);
        expect(text).toContain(`adal_subgraph_refused_total{subgraph="${name}"} 0`);
      }
    } finally {
      await distributed.close();
    }
  });
});
