import { join } from 'node:path';
import { readArguments } from '../../../server/gateway/plain/arguments';
import { PlannerProcess } from '../../../server/gateway/executor/index';
import { startPlainGateway } from '../../../server/gateway/plain/gateway';
import { projectRoot } from '../../../server/projectRoot';
import { PlainWorld } from './support/plainWorld';
import { Graph } from './support/subgraph';

const graph = Graph.compose({
  a: {
    sdl: `type Query { people: [Person!]! fails: Int } type Mutation { add(name: String!): Person }
      type Person @key(fields: "id") { id: ID! name(upper: Boolean = false): String }`,
    fields: {
      'Query.people': () => [{ id: '1' }, { id: '2' }],
      'Query.fails': () => {
        throw new Error('of the subgraph');
      },
      'Mutation.add': (_, { name }) => ({ id: name }),
      'Person.name': ({ id }, { upper }) => (upper ? `P${String(id)}` : `p${String(id)}`),
    },
  },
  b: {
    sdl: 'type Person @key(fields: "id") { id: ID! age: Int }',
    entity: ({ id }) => ({ __typename: 'Person', age: Number(id) * 10 }),
  },
});

let plain: PlainWorld;
beforeAll(async () => {
  plain = await PlainWorld.open(graph);
});
afterAll(() => plain.close());

async function post(body: unknown, headers: Record<string, string> = {}, path = '/graphql') {
  const response = await fetch(plain.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as never,
  };
}

describe('the plain gateway', () => {
  it('answers from subgraphs over HTTP, at /graphql and at /', async () => {
    const query = '{ people { id name age } }';
    const data = {
      people: [
        { id: '1', name: 'p1', age: 10 },
        { id: '2', name: 'p2', age: 20 },
      ],
    };
    for (const path of ['/graphql', '/'])
      expect(await post({ query }, {}, path)).toEqual({
        status: 200,
        type: 'application/json; charset=utf-8',
        body: { data },
      });
    const got = await fetch(`${plain.url}/graphql?${new URLSearchParams({ query }).toString()}`);
    expect(await got.json()).toEqual({ data });
  });

  it('takes variables, operation names and mutations', async () => {
    const query =
      'query A($u: Boolean!) { people { name(upper: $u) } } mutation B { add(name: "7") { id age } }';
    expect((await post({ query, operationName: 'A', variables: { u: true } })).body).toEqual({
      data: { people: [{ name: 'P1' }, { name: 'P2' }] },
    });
    expect((await post({ query, operationName: 'B' })).body).toEqual({ data: { add: { id: '7', age: 70 } } });
    const search = new URLSearchParams({ query, operationName: 'B' }).toString();
    expect((await fetch(`${plain.url}/graphql?${search}`)).status).toBe(405);
  });

  it('tells failures of subgraphs beside the rest', async () => {
    expect((await post({ query: '{ fails people { id } }' })).body).toEqual({
      data: { fails: null, people: [{ id: '1' }, { id: '2' }] },
      errors: [{ message: 'of the subgraph', path: ['fails'] }],
    });
  });

  it.each([
    ['no GraphQL', { query: '{' }, 400],
    ['a field nobody has', { query: '{ nothing }' }, 400],
    [
      'a variable that does not fit',
      { query: 'query ($u: Boolean!) { people { name(upper: $u) } }', variables: { u: 'x' } },
      400,
    ],
    [
      'fragments that nest into more than they are',
      {
        query: `{ ...F0 } ${Array.from({ length: 18 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F18 on Query { people { id } }`,
      },
      400,
    ],
    ['an operation that is not there', { query: 'query A { people { id } }', operationName: 'B' }, 400],
  ])('refuses %s before a subgraph is asked', async (_, body, status) => {
    const before = graph.subgraphs.get('a')!.calls.length;
    const modern = await post(body, { accept: 'application/graphql-response+json' });
    expect(modern).toMatchObject({ status, type: 'application/graphql-response+json; charset=utf-8' });
    expect(modern.body).not.toHaveProperty('data');
    expect((await post(body)).status).toBe(200);
    expect(graph.subgraphs.get('a')!.calls).toHaveLength(before);
  });

  it('refuses what is no request of GraphQL', async () => {
    expect((await post('{')).status).toBe(400);
    expect((await post([])).status).toBe(400);
    expect((await post({ query: '#'.repeat(1024 * 1024) })).status).toBe(413);
    expect((await post({ query: '{ people { id } }', variables: [] })).status).toBe(400);
    expect((await post({ query: '{ people { id } }' }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post({ query: '{ people { id } }' }, {}, '/else')).status).toBe(404);
    expect((await fetch(`${plain.url}/graphql`, { method: 'PUT' })).status).toBe(405);
    expect(await (await fetch(`${plain.url}/healthz`)).json()).toEqual({ status: 'ok' });
  });
});

describe('the plain gateway does not start', () => {
  const start = (sdl: string) =>
    startPlainGateway({
      supergraph: plain.write('other.graphql', sdl),
      host: 'localhost',
      port: 0,
      labels: new Set(),
    });

  it('with Adal’s own supergraph', async () => {
    const own = join(__dirname, '../../../schema/supergraph.graphql');
    const started = startPlainGateway({ supergraph: own, host: 'localhost', port: 0, labels: new Set() });
    await expect(started).rejects.toThrow('Adal’s own supergraph'.replace('’', "'"));
  });

  it('with something else, or with subgraphs that have no address', async () => {
    await expect(start('type Query { a: Int }')).rejects.toThrow('no supergraph');
    await expect(start(graph.supergraphSdl.replaceAll('http://', 'ftp://'))).rejects.toThrow(
      'no http address',
    );
  });

  it('without knowing what to serve', () => {
    expect(() => readArguments([])).toThrow('--supergraph');
    expect(() => readArguments(['--supergraph', 'x', '--port', '99999'])).toThrow('99999');
    expect(readArguments(['--help'])).toBeUndefined();
    expect(readArguments(['--supergraph', 'x', '--label', 'a', '--label', 'b'])).toEqual({
      supergraph: 'x',
      host: 'localhost',
      port: 4000,
      labels: new Set(['a', 'b']),
    });
  });
});

describe('a planner that ends over an operation', () => {
  /** Version 0.0.38 panics where a field behind a list is required with one argument and with another. */
  const sdl = (external: string) => `
    type Load @key(fields: "id") { id: ID! packed: [Pack!] ${external} OWN }
    interface Pack { id: ID! }
    type Box implements Pack { id: ID! ${external} side(cm: Boolean!): Int ${external} }
    type Sack implements Pack { id: ID! ${external} }`;
  const graph = Graph.compose({
    goods: { sdl: `type Query { loads: [Load] } ${sdl('').replace('OWN', '')}` },
    duty: {
      sdl: sdl('@external').replace(
        'OWN',
        ['true', 'false']
          .map((cm) => `by_${cm}: String @requires(fields: "packed { ... on Box { side(cm: ${cm}) } }")`)
          .join(' '),
      ),
    },
  });
  const main = join(projectRoot, 'dist/server/gateway/executor/planner/plannerProcessMain.js');
  const fatal = '{ loads { by_true by_false packed { ... on Sack { id } } } }';
  let world: PlainWorld;
  beforeAll(async () => {
    world = await PlainWorld.open(graph, new Set(), (supergraph) => new PlannerProcess(supergraph, main));
  });
  afterAll(() => world.close());

  it('ends alone: that operation is refused, before and after it others are answered', async () => {
    const asked = await Promise.all(
      [fatal, '{ loads { id } }', '{ __typename loads { id } }', fatal].map((query) => world.ask(query)),
    );
    const refused = {
      data: null,
      errors: [
        { message: 'This operation cannot be planned.', extensions: { code: 'QUERY_PLANNING_FAILED' } },
      ],
    };
    expect(asked).toEqual([
      refused,
      { data: { loads: null } },
      { data: { __typename: 'Query', loads: null } },
      refused,
    ]);
    expect(await world.ask('{ l: loads { id } }')).toEqual({ data: { l: null } });
    expect(await world.ask('{ loads { packed { missing } } }')).not.toHaveProperty('data');
  });
});
