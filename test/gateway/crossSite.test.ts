import type { Browser } from '../../server/gateway/cli/browser';
import { renaming } from './support/subgraphs';
import { codesOf, World } from './support/world';

const ME = '{ me { id } }';

it('explains that signing in needs HTTPS, where a browser would keep no session', async () => {
  const world = await World.open({ config: { publicUrl: 'http://adal.example:4000' } });
  const response = await fetch(`${world.url}/auth/login`);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('Signing in needs HTTPS');
  await world.close();
});

describe('calls from other sites', () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await World.open();
    await world.publishStaff('duty');
    browser = await world.signIn('duty');
  });
  afterAll(() => world.close());

  it('refuses a foreign Origin, and none', async () => {
    for (const origin of ['https://elsewhere.example', 'null', '']) {
      const answer = await world.ask(browser, ME, { origin });
      expect(answer.status).toBe(403);
      expect(codesOf(answer)).toEqual(['FOREIGN_ORIGIN']);
    }
  });

  it('refuses a call without our header', async () => {
    expect(codesOf(await world.ask(browser, ME, { 'x-adal-csrf': '' }))).toEqual(['FOREIGN_ORIGIN']);
  });

  it('refuses a form’s media type, even with everything else', async () => {
    const answer = await world.ask(browser, ME, { 'content-type': 'text/plain' });
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
  });

  it('refuses to sign out for another site', async () => {
    const response = await browser.send('/auth/logout', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'x-adal-csrf': '1' },
    });
    expect(response.status).toBe(403);
    expect((await world.ask(browser, ME)).status).toBe(200);
  });

  it('refuses a file asked for by another site’s page', async () => {
    for (const path of ['/files/coupon/r1', '/documents']) {
      const response = await browser.get(path, { 'sec-fetch-site': 'cross-site' });
      expect(response.status).toBe(403);
      expect(codesOf((await response.json()) as never)).toEqual(['FOREIGN_ORIGIN']);
    }
  });

  it('does nothing for what another site’s page can send without asking: a form, a link, a picture', async () => {
    const query = 'mutation { rename(input: { id: "forged" }) }';
    const elsewhere = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    const forms: [string, string][] = [
      ['application/x-www-form-urlencoded', new URLSearchParams({ query }).toString()],
      ['text/plain', `{"query":${JSON.stringify(query)},"x":"="}`],
      [
        'multipart/form-data; boundary=x',
        `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${query}\r\n--x--`,
      ],
    ];
    for (const [type, body] of forms) {
      const headers = { 'content-type': type, ...elsewhere };
      const response = await browser.send('/graphql', { method: 'POST', headers, body });
      expect([type, response.status]).toEqual([type, 403]);
    }
    for (const asked of [query, ME]) {
      const response = await browser.get(`/graphql?query=${encodeURIComponent(asked)}`, elsewhere);
      expect(response.status).toBe(403);
      // A picture of before browsers told where it stands, or a link that was followed.
      expect((await browser.get(`/graphql?query=${encodeURIComponent(asked)}`)).status).toBe(403);
    }
    expect(renaming.has('forged')).toBe(false);
    expect((await world.ask(browser, query)).data).toEqual({ rename: 1 });
  });

  it.each(['/graphql', '/partner/graphql', '/documents', '/auth/logout', '/collect', '/files/coupon/r1'])(
    'offers no CORS at %s, whatever a page asks for before it calls',
    async (path) => {
      for (const origin of ['https://elsewhere.example', 'null', world.url]) {
        const response = await fetch(`${world.url}${path}`, {
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'content-type,x-adal-csrf,authorization',
          },
        });
        const names = [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));
        expect(names).toEqual([]);
      }
    },
  );

  it('sends the headers that keep pages to themselves', async () => {
    const { headers } = await browser.get('/collect');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none';.*script-src 'self';/);
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
