import { staffToken } from '../../server/gateway/cli/tokens';
import { World } from './support/world';

interface Seen {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What the second answer shares with the first: everything but the time and the incident. */
async function seen(response: Response): Promise<Seen> {
  const headers = Object.fromEntries(response.headers);
  delete headers.date;
  const body = (await response.text()).replace(/"incident":"[^"]*"/, '"incident":""');
  return { status: response.status, headers, body };
}

const SLOW = 'query ($ms: Int!) { slow(ms: $ms) }';
const TWO = 'query A { refuses } query B { me { id } }';

describe('an operation that is known', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.open();
    await world.publishStaff('duty');
    token = await staffToken(world.url, 'duty', false);
  });
  afterAll(() => world.close());

  const accepts = [
    undefined,
    '*/*',
    'application/json',
    'application/graphql-response+json',
    'application/graphql-response+json, application/json',
    'text/html',
  ];
  const requests: [string, object][] = [
    ['data', { query: '{ reports { number rewardStatus receivedBy { name } } }' }],
    ['an error beside data', { query: '{ refuses me { id } }' }],
    ['a masked error', { query: '{ breaks }' }],
    ['variables', { query: SLOW, variables: { ms: 1 } }],
    ['variables that are wrong', { query: SLOW, variables: { ms: 'SECRET' } }],
    ['no variables where some are due', { query: SLOW }],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
    ['a name', { query: TWO, operationName: 'B' }],
    ['no name where one is due', { query: TWO }],
    ['an unknown name', { query: TWO, operationName: 'C' }],
    ['null for what is optional', { query: '{ me { id } }', operationName: null, variables: null }],
    ['an empty name', { query: '{ me { id } }', operationName: '' }],
  ];

  it.each(
    accepts.flatMap((accept) =>
      requests.map(([what, body]): [string, string, object] => [what, accept ?? 'none', body]),
    ),
  )('is answered like one that is new: %s, accept %s', async (_, accept, body) => {
    const ask = async (extra: object) =>
      seen(
        await fetch(`${world.url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${token}`,
            ...(accept !== 'none' && { accept }),
          },
          body: JSON.stringify({ ...body, ...extra }),
        }),
      );
    // An extension, if only an empty one, is for the GraphQL server to judge.
    const longWay = await ask({ extensions: {} });
    await ask({});
    expect(await ask({})).toEqual(longWay);
  });

  it('is refused to whoever lost the right to it meanwhile', async () => {
    await world.publishStaff('duty', { disabled: true });
    const answer = await world.askWith(token, '{ me { id } }');
    expect(answer.status).toBe(401);
    await world.publishStaff('duty');
    expect((await world.askWith(token, '{ me { id } }')).status).toBe(200);
  });
});
