import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';
import { Browser } from '../../server/gateway/cli/browser';
import { freePort } from './support/freePort';
import { World } from './support/world';

const CLIENT = { client_id: 'adal', client_secret: 'a-secret-of-at-least-32-characters' };

/** A provider of somebody else: its own client names, claims and second factor; asks nothing and says who it is. */
function otherProvider(issuer: string, redirectUri: string): Provider {
  const provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [redirectUri], require_auth_time: true }],
    claims: { openid: ['sub', 'login'] },
    acrValues: ['urn:other:strong'],
    conformIdTokenClaims: false,
    cookies: { keys: ['key'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/as-duty/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, login: 'duty' }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId,
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  return provider;
}

describe('a provider of the service’s own', () => {
  let world: World;
  let server: Server;
  beforeAll(async () => {
    const port = await freePort();
    const issuer = `http://localhost:${port}`;
    world = await World.open({
      config: {
        demo: false,
        openId: {
          issuer,
          clientId: CLIENT.client_id,
          clientSecret: CLIENT.client_secret,
          stepUpAcr: 'urn:other:strong',
          accountClaim: 'login',
        },
      },
    });
    await world.publishStaff('duty');
    const provider = otherProvider(issuer, `${world.url}/auth/callback`);
    const callback = provider.callback();
    server = createServer((request, response) => {
      if (!request.url?.startsWith('/as-duty/')) return void callback(request, response);
      const login = { accountId: 'subject-1', acr: 'urn:other:strong' };
      void provider.interactionFinished(request, response, { login });
    });
    await new Promise<void>((resolve) => server.listen(port, resolve));
  });
  afterAll(async () => {
    await world.close();
    server.closeAllConnections();
    server.close();
  });

  const toTheEnd = async (browser: Browser, path: string) =>
    browser.follow(await browser.get(path), (url) => url.pathname === '/done');

  it('closes the demo realm', async () => {
    expect(
      (await fetch(`${world.url}/oidc/.well-known/openid-configuration`)).headers.get('content-type'),
    ).toContain('text/html');
  });

  it('signs in and steps up by discovery, with its own claim and second factor', async () => {
    const browser = new Browser(world.url);
    const back = await toTheEnd(browser, '/auth/login?returnTo=/done');
    expect(back.headers.get('location')).toBe('/done');
    await toTheEnd(browser, '/auth/step-up?returnTo=/done');
    const answer = await world.ask(browser, '{ me { id steppedUp } }');
    expect(answer.data).toEqual({ me: { id: 'staff-of-duty', steppedUp: true } });
  });

  it('signs out there too', async () => {
    const browser = new Browser(world.url);
    await toTheEnd(browser, '/auth/login?returnTo=/done');
    const out = await browser.send('/auth/logout', {
      method: 'POST',
      headers: { origin: world.url, 'x-adal-csrf': '1' },
    });
    const { redirect } = (await out.json()) as { redirect: string };
    expect(new URL(redirect).pathname).toBe('/session/end');
  });
});
