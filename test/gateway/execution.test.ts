import { setTimeout as pause } from 'node:timers/promises';
import { staffToken } from '../../server/gateway/cli/tokens';
import { renamed, renaming } from './support/subgraphs';
import { codesOf, World } from './support/world';

const JOIN = '{ reports { number rewardStatus receivedBy { name } } }';
const joined = {
  reports: [
    { number: 'N-1', rewardStatus: 'PAID', receivedBy: { name: 'name of staff-1' } },
    { number: 'N-2', rewardStatus: null, receivedBy: { name: 'name of staff-2' } },
    { number: 'N-3', rewardStatus: null, receivedBy: { name: 'name of staff-1' } },
  ],
};

describe.each(['in-process', 'http'] as const)('execution over subgraphs, %s', (transport) => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.open({ transport });
    await world.publishStaff('duty');
    token = await staffToken(world.url, 'duty', false);
  });
  afterAll(() => world.close());

  it('joins what three subgraphs know', async () => {
    expect(await world.askWith(token, JOIN)).toEqual({ status: 200, data: joined });
    expect(await world.askWith(token, JOIN)).toEqual({ status: 200, data: joined });
  });

  it('passes a refusal with its code, in the caller’s language', async () => {
    const answer = await world.askWith(token, '{ refuses }', { headers: { 'accept-language': 'kk' } });
    expect(answer.errors).toEqual([
      {
        message: expect.stringContaining('Жазбаның қазіргі күйінде') as string,
        path: ['refuses'],
        extensions: { code: 'WRONG_STATE' },
      },
    ]);
  });

  it('masks everything else, with an incident to ask about', async () => {
    const answer = await world.askWith(token, '{ breaks }');
    expect(codesOf(answer)).toEqual(['INTERNAL']);
    expect(answer.errors![0].extensions!.incident).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(answer)).not.toContain('SELECT');
  });

  it.each([
    ['a value of another kind', { input: { id: 'x', since: 'SECRET' } }, { 'input.since': 'INVALID' }],
    ['a field left out', { input: { since: '2026-03-02T05:00:00Z' } }, { 'input.id': 'INVALID' }],
    ['null where a value is due', { input: { id: null } }, { 'input.id': 'INVALID' }],
    [
      'two at once',
      { input: { id: { a: 'SECRET' }, since: 1 } },
      { 'input.id': 'INVALID', 'input.since': 'INVALID' },
    ],
    ['a field that the contract does not have', { input: { id: 'x', SECRET: 1 } }, { input: 'INVALID' }],
    ['text in place of an object', { input: 'SECRET' }, { input: 'INVALID' }],
    ['no variable at all', {}, { input: 'INVALID' }],
  ])(
    'refuses %s in variables before a subgraph is asked, and repeats none of it',
    async (_, variables, fields) => {
      const answer = await world.askWith(token, 'mutation ($input: RenameInput!) { rename(input: $input) }', {
        variables,
        headers: { 'accept-language': 'ru' },
      });
      const message = 'Некоторые поля заполнены неверно. Смотрите перечень полей.';
      expect(answer).toEqual({
        status: 200,
        errors: [{ message, extensions: { code: 'BAD_INPUT', fields } }],
      });
    },
  );

  it.each([
    ['an argument', '{ slow(ms: "SECRET") }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a list', '{ slow(ms: ["SECRET"]) }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an object', '{ slow(ms: { a: "SECRET" }) }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an instant', 'mutation { rename(input: { id: "x", since: "SECRET" }) }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a default', 'query ($ms: Int! = "SECRET") { slow(ms: $ms) }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no argument', '{ slow(ms "SECRET") }', 'GRAPHQL_PARSE_FAILED'],
  ])('refuses a wrong literal of %s without repeating it', async (_, query, code) => {
    const answer = await world.askWith(token, query);
    expect(codesOf(answer)).toEqual([code]);
    expect(JSON.stringify(answer)).not.toContain('SECRET');
  });

  it('names the field of the schema that a literal leaves out', async () => {
    const answer = await world.askWith(token, 'mutation { rename(input: {}) }');
    expect(answer.errors?.[0].message).toContain('"RenameInput.id"');
  });

  it('refuses an operation that the document does not have', async () => {
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: 'query A { refuses }', operationName: 'B' }),
    });
    expect(codesOf((await response.json()) as never)).toEqual(['OPERATION_RESOLUTION_FAILURE']);
  });

  it('says a well-formed but wrong request with the status of its media type', async () => {
    const ask = (accept: string, query: string) =>
      fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, accept },
        body: JSON.stringify({ query }),
      });
    for (const query of ['{ nothingLikeThis }', 'query ($ms: Int!) { slow(ms: $ms) }']) {
      expect((await ask('application/json', query)).status).toBe(200);
      expect((await ask('application/graphql-response+json', query)).status).toBe(400);
    }
  });

  it('says that it keeps no queries under a hash', async () => {
    const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ extensions: { persistedQuery } }),
    });
    expect(codesOf((await response.json()) as never)).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED']);
  });

  it.each([
    ['text/html', false],
    ['multipart/mixed, text/*;q=0.5', false],
    ['application/*;q=0', false],
    ['application/json;q=0', false],
    ['application/json;q=0, application/graphql-response+json;q=0, */*', false],
    ['application/json;q=0, */*;q=0.1', true],
    ['application/json;charset=latin1', false],
    ['Application/JSON;charset=UTF-8', true],
    ['application/json;callbackSpec=1.0', true],
    ['none at all', false],
    ['none at all, */*', true],
  ])('runs a mutation only where the caller takes our answer: %j', async (accept, taken) => {
    const id = `${transport} ${accept}`;
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, accept },
      body: JSON.stringify({ query: `mutation { rename(input: { id: ${JSON.stringify(id)} }) }` }),
    });
    expect([response.status, renamed.get(id)]).toEqual(taken ? [200, 1] : [406, undefined]);
  });

  it('runs a mutation to its end once, even when the caller leaves', async () => {
    const mutation = (id: string) => `mutation { rename(input: { id: "${id}" }) }`;
    const id = `left-${transport}`;
    const caller = new AbortController();
    const asked = fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: mutation(id) }),
      signal: caller.signal,
    });
    while (!renaming.has(id)) await pause(5);
    caller.abort();
    await expect(asked).rejects.toThrow();
    while (!renamed.has(id)) await pause(5);
    expect(renamed.get(id)).toBe(1);
    expect((await world.askWith(token, mutation(id))).data).toEqual({ rename: 2 });
  });

  it('lets go of a query whose caller left, and plans it anew for the next', async () => {
    const query = '{ slow(ms: 400) reports { number } }';
    const leave = async () => {
      await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
        signal: AbortSignal.timeout(60),
      }).catch(() => undefined);
    };
    await Promise.all([leave(), leave()]);
    expect((await world.askWith(token, query)).data).toMatchObject({ slow: 'done' });
  });
});

describe('a subgraph that is down', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.open({ transport: 'http' });
    await world.publishStaff('duty');
    token = await staffToken(world.url, 'duty', false);
    await world.servers.get('rewards')!.stop();
  });
  afterAll(async () => {
    (world.servers as Map<string, unknown>).delete('rewards');
    await world.close();
  });

  it('leaves the rest of the answer whole, and is named by a code only', async () => {
    const answer = await world.askWith(token, JOIN);
    expect(answer.data).toEqual({
      reports: joined.reports.map((report) => ({ ...report, rewardStatus: null })),
    });
    expect(codesOf(answer)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(JSON.stringify(answer.errors)).not.toMatch(/rewards|ECONN|127\.0\.0\.1/);
  });

  it('does not touch operations that need nothing of it', async () => {
    expect((await world.askWith(token, '{ reports { number } }')).errors).toBeUndefined();
  });

  it('makes the gateway alive but not ready', async () => {
    expect((await fetch(`${world.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${world.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ checks: { rewards: false, casework: true, accounts: true } });
  });
});
