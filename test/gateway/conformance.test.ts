import { serverAudits } from 'graphql-http';
import { staffToken } from '../../server/gateway/cli/tokens';
import { World } from './support/world';

/** Every check of GraphQL over HTTP that `graphql-http` knows; a notice is about what the protocol leaves open. */
describe('GraphQL over HTTP', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.open();
    await world.publishStaff('duty');
    token = await staffToken(world.url, 'duty', false);
  });
  afterAll(() => world.close());

  it('passes the audit: 61 checks, no error, no warning', async () => {
    const asCaller = (url: string, { headers, ...rest }: RequestInit = {}) =>
      fetch(url, { ...rest, headers: { ...(headers as object), authorization: `Bearer ${token}` } });
    const audits = serverAudits({ url: `${world.url}/graphql`, fetchFn: asCaller });
    expect(audits).toHaveLength(61);
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    const failed = results.flatMap((result) =>
      result.status === 'ok' ? [] : [{ ...result, response: undefined }],
    );
    expect(failed).toEqual([]);
  });
});
