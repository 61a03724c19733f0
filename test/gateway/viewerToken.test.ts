import { SignJWT } from 'jose';
import { issueViewer, openKeys, type ViewerClaims } from '../../server/kernel';
import { callHeaders } from '../support/signedCall';
import { codesOf, World } from './support/world';

const viewer: ViewerClaims = {
  id: 'staff-of-duty',
  kind: 'staff',
  name: 'Name of duty',
  roles: ['DUTY_OFFICER'],
  departments: ['*'],
  language: 'en',
};
const query = '{ reports { id } }';

describe('a subgraph asked past the gateway', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open({ transport: 'http' });
  });
  afterAll(() => world.close());

  const ask = async (token?: string) => {
    const body = JSON.stringify({ query });
    const response = await fetch(`${world.servers.get('casework')!.url}/graphql`, {
      method: 'POST',
      headers: callHeaders(world.keys, 'casework', token, body),
      body,
    });
    return (await response.json()) as never;
  };

  it('answers nothing without a viewer, introspection included', async () => {
    expect(await ask()).toEqual({
      errors: [{ message: 'Sign in to continue.', extensions: { code: 'NOT_SIGNED_IN' } }],
    });
  });

  it('answers nothing to a viewer signed by another process', async () => {
    const token = await issueViewer(openKeys(`${world.directory}/keys`, 'rewards'), viewer, 'casework');
    expect(codesOf(await ask(token))).toEqual(['NOT_SIGNED_IN']);
  });

  it('answers nothing to a viewer signed for another subgraph', async () => {
    expect(codesOf(await ask(await issueViewer(world.keys, viewer, 'rewards')))).toEqual(['NOT_SIGNED_IN']);
  });

  it('answers nothing to a viewer that is over', async () => {
    const token = await new SignJWT({ viewer })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'adal-viewer' })
      .setIssuer('gateway')
      .setAudience('casework')
      .setIssuedAt(Math.floor(Date.now() / 1000) - 60)
      .setExpirationTime(Math.floor(Date.now() / 1000) - 30)
      .sign(world.keys.signing);
    expect(codesOf(await ask(token))).toEqual(['NOT_SIGNED_IN']);
  });

  it('answers nothing to a viewer that was changed after signing', async () => {
    const [head, payload, signature] = (await issueViewer(world.keys, viewer, 'casework')).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { viewer: ViewerClaims };
    claims.viewer.roles = ['HEAD_OF_SERVICE'];
    const changed = Buffer.from(JSON.stringify(claims)).toString('base64url');
    expect(codesOf(await ask([head, changed, signature].join('.')))).toEqual(['NOT_SIGNED_IN']);
  });

  it('answers a viewer under the gateway’s signature', async () => {
    expect(await ask(await issueViewer(world.keys, viewer, 'casework'))).toEqual({
      data: { reports: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }] },
    });
  });
});
