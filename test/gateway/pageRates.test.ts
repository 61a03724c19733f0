import { World } from './support/world';

describe('how many pages an address may ask for', () => {
  it('counts pages, files and signing out on their address, apart from the rest, and in metrics by their kind', async () => {
    const world = await World.open({
      config: { rates: { account: 100, address: 100, pages: 3, unseen: 100 } },
    });
    const ask = (path: string, init: RequestInit = {}) => fetch(`${world.url}${path}`, init);
    for (const path of ['/', '/assets/index-abc.js', '/reports/secret-number'])
      expect((await ask(path)).status).not.toBe(429);
    const refused = [
      await ask('/'),
      await ask('/oidc/.well-known/openid-configuration'),
      await ask('/oidc/interaction/secret-number'),
      await ask('/auth/logout', { method: 'POST' }),
    ];
    for (const response of refused) {
      expect(response.status).toBe(429);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    for (const path of ['/collect', '/healthz', '/auth/session'])
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
    const metrics = await (await ask('/metrics')).text();
    for (const line of [
      'adal_request_seconds_count{route="oidc",status="429"} 2',
      'adal_request_seconds_count{route="auth",status="429"} 1',
      'adal_request_seconds_count{route="panel",status="429"} 1',
      'adal_request_seconds_count{route="panel",status="503"} 3',
      'adal_refusals_total{code="TOO_MANY_REQUESTS"} 4',
    ])
      expect(metrics).toContain(line);
    expect(metrics).not.toContain('secret');
    await world.close();
  });
});
