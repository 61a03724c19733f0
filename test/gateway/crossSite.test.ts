import type { Browser } from '../../server/gateway/cli/browser';
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

  it('offers no CORS', async () => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

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
