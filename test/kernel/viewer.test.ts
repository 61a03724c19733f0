import { SignJWT } from 'jose';
import { issueViewer, openKeys, SubgraphServer } from '../../server/kernel';
import { onSqlite } from '../support/databases';
import { callHeaders } from '../support/signedCall';
import { claims, openWorld, type World } from './support/world';

const OPEN = 'mutation { openFolder(key: "a-key-of-mine", title: "x", department: "71") { id } }';
const NOTHING = { errors: [{ message: 'Sign in to continue.', extensions: { code: 'NOT_SIGNED_IN' } }] };
const seconds = () => Math.floor(Date.now() / 1000);

onSqlite('a request to a subgraph', (openDatabase) => {
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

  const post = (body: string, token?: string) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      body,
      headers: callHeaders(world.gateway, 'casework', token, body),
    });
  const ask = async (query: string, token?: string) => (await post(JSON.stringify({ query }), token)).json();
  const sign = (change: (token: SignJWT) => SignJWT, by = world.gateway, typ = 'adal-viewer') => {
    const token = new SignJWT({ viewer: claims('duty') })
      .setProtectedHeader({ alg: 'EdDSA', typ })
      .setIssuer('gateway')
      .setAudience('casework')
      .setExpirationTime(seconds() + 30);
    return change(token).sign(by.signing);
  };
  const same = (token: SignJWT) => token;

  it('is not answered without a viewer of the gateway’s making, and does nothing', async () => {
    const other = openKeys(world.settings.keysDir, 'rewards');
    const before = await world.tables();
    const valid = await issueViewer(world.gateway, claims('duty'), 'casework');
    const [head, body] = valid.split('.');
    const none = Buffer.from('{"alg":"none","typ":"adal-viewer"}').toString('base64url');
    for (const token of [
      undefined,
      '',
      'x',
      `${head}.${body}.`,
      `${none}.${body}.`,
      await issueViewer(other, claims('duty'), 'casework'),
      await issueViewer(world.gateway, claims('duty'), 'rewards'),
      await sign((token) => token.setExpirationTime(seconds() - 1)),
      await sign((token) => token.setIssuer('rewards')),
      await sign((token) => token.setAudience('directory')),
      await sign(same, world.gateway, 'adal-peer'),
      await sign(same, other),
    ]) {
      expect(await ask(OPEN, token)).toEqual(NOTHING);
      expect(await ask('{ __schema { types { name } } }', token)).toEqual(NOTHING);
      expect(await ask('{ nonsense', token)).toEqual(NOTHING);
    }
    expect(await world.tables()).toEqual(before);
    expect(await world.audit()).toEqual([]);
  });

  it('that is no request is turned away without a word', async () => {
    for (const body of ['', 'x', 'null', '[]', '{"query":1}']) {
      const response = await post(body, await issueViewer(world.gateway, claims('duty'), 'casework'));
      expect([response.status, await response.text()]).toEqual([400, '']);
    }
    expect((await post('x'.repeat(4 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await fetch(`${server.url}/graphql`)).status).toBe(404);
    expect((await fetch(`${server.url}/files/coupon/1`)).status).toBe(401);
  });

  it('is answered to whom the gateway signed for, in that viewer’s language', async () => {
    const as = (more: object) => issueViewer(world.gateway, claims('duty', more), 'casework');
    expect(await ask('{ whoAmI }', await as({}))).toEqual({ data: { whoAmI: 'duty' } });
    const texts = { kk: /қамтымайды/, ru: /не предусматривает/, en: /does not include/ };
    for (const [language, text] of Object.entries(texts)) {
      const answer = (await ask('{ caseworkParkedEvents { id } }', await as({ language }))) as typeof NOTHING;
      expect(answer.errors[0].extensions.code).toBe('MISSING_PERMISSION');
      expect(answer.errors[0].message).toMatch(text);
    }
  });
});
