import { randomUUID } from 'node:crypto';
import { staffToken } from '../../server/gateway/cli/tokens';
import { DirectoryResolver } from './support/subgraphs';
import { World } from './support/world';

const IIN = '900101300123';

describe.each(['in-process', 'http'] as const)('the log of a gateway, subgraphs %s', (transport) => {
  const lines: string[] = [];
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.open({ transport, logTo: lines });
    await world.publishStaff('duty');
    token = await staffToken(world.url, 'duty', false);
  });
  afterAll(() => world.close());
  afterEach(() => void lines.splice(0));

  it('has the incident that the caller is told, the field, the class and the place of a fault; not what it was about', async () => {
    const failing = jest.spyOn(DirectoryResolver.prototype, 'breaks').mockImplementation(() => {
      throw Object.assign(new Error(`Duplicate entry '${IIN}'`), { code: 'ER_DUP_ENTRY', parameters: [IIN] });
    });
    const answer = await world.askWith(token, `query Of${IIN} { iin${IIN}: breaks }`);
    failing.mockRestore();
    const { code, incident } = answer.errors![0].extensions!;
    expect(code).toBe('INTERNAL');
    const said = lines.map((line) => JSON.parse(line) as { incident?: unknown });
    expect(said.filter((line) => line.incident === incident)).toEqual([
      expect.objectContaining({ field: 'breaks', msg: 'request failed' }),
    ]);
    expect(said[0]).toMatchObject({ err: { type: 'Error', code: 'ER_DUP_ENTRY' } });
    expect(lines.join('')).not.toContain(IIN);
    expect(lines.join('')).not.toContain(token);
    expect(JSON.stringify(answer).replace(`iin${IIN}`, '')).not.toContain(IIN);
  });

  it('has nothing of what callers send: addresses, headers, documents, variables, whatever is wrong with them', async () => {
    const secret = `secret${randomUUID()}`;
    const sent: [string, RequestInit?][] = [
      [`/graphql?query={breaks}&${secret}`],
      [`/collect?collectCode=${secret}`],
      [`/files/coupon/${secret}?${secret}`, { headers: { cookie: `__Host-adal=${secret}` } }],
      [`/auth/callback?code=${secret}&state=${secret}`],
      [`/oidc/auth?client_id=${secret}`],
      [`/oidc/token`, { method: 'POST', body: new URLSearchParams({ client_secret: secret }) }],
      ['/graphql', { method: 'POST', headers: { authorization: `Bearer ${secret}` }, body: secret }],
    ];
    for (const [path, init] of sent)
      await (await fetch(world.url + path, { redirect: 'manual', ...init })).text();
    const queries = [
      `{ breaks(x: "${secret}") }`,
      `{ ${secret.replaceAll('-', '')} }`,
      `{ breaks } # ${secret}`,
      secret,
    ];
    for (const query of queries) await world.askWith(token, query, { variables: { secret } });
    const headers = { 'x-purpose': secret, 'accept-language': secret };
    await world.askWith(token, '{ breaks }', { headers });
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('')).not.toContain(secret.slice(6));
    expect(lines.join('')).not.toContain(secret.replaceAll('-', ''));
  });
});
