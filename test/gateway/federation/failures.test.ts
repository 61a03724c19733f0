import type { ServerResponse } from 'node:http';
import { keep } from '../executor/support/feature';
import { PlainWorld } from '../executor/support/plainWorld';
import { Graph } from '../executor/support/subgraph';

const fails = (): never => {
  throw new Error('of the field');
};

const graph = Graph.compose({
  a: {
    sdl: `type Query { wells: [Well!] strict: [Well!]! deep: [[Well]] own: Int down: Int } type Well @key(fields: "id") { id: ID! name: String }`,
    fields: {
      'Query.wells': () => [{ id: '1' }, { id: '2' }, { id: '3' }],
      'Query.strict': () => [{ id: '1' }, { id: '2' }],
      'Query.deep': () => [[{ id: '2' }], [null, { id: '3' }]],
      'Query.own': () => 1,
      'Query.down': fails,
      'Well.name': ({ id }) => (id === '2' ? fails() : `w${String(id)}`),
    },
    entity: keep,
  },
  b: {
    sdl: `type Query { other: Int } type Well @key(fields: "id") { id: ID! depth: Int! water: Water } type Water { level: Int! taste: String }`,
    fields: {
      'Query.other': () => 2,
      'Well.depth': ({ id }) => (id === '2' ? fails() : Number(id)),
      'Well.water': ({ id }) => ({ id }),
      'Water.level': ({ id }) => (id === '3' ? fails() : 5),
      'Water.taste': () => 'salt',
    },
    entity: (given) => {
      if (given.id === '9') return null;
      return given;
    },
  },
});

let plain: PlainWorld;
beforeAll(async () => {
  plain = await PlainWorld.open(graph);
});
afterAll(() => plain.close());
afterEach(() => {
  for (const subgraph of graph.subgraphs.values()) subgraph.overHttp = undefined;
});

const at = (message: string, ...path: (string | number)[]): object =>
  expect.objectContaining({ message, path }) as object;

describe('a field that fails', () => {
  it('is null, with an error where the client sees it', async () => {
    expect(await plain.ask('{ own down wells { n: name id } }')).toEqual({
      data: {
        own: 1,
        down: null,
        wells: [
          { n: 'w1', id: '1' },
          { n: null, id: '2' },
          { n: 'w3', id: '3' },
        ],
      },
      errors: [at('of the field', 'down'), at('of the field', 'wells', 1, 'n')],
    });
  });

  it('of an entity takes what may not be without it, and no more', async () => {
    expect(await plain.ask('{ deep { id depth } }')).toEqual({
      data: { deep: [[null], [null, { id: '3', depth: 3 }]] },
      errors: [at('of the field', 'deep', 0, 0, 'depth')],
    });
    expect(await plain.ask('{ own strict { depth } }')).toEqual({
      data: null,
      errors: [at('of the field', 'strict', 1, 'depth')],
    });
    expect(await plain.ask('{ own wells { d: depth } }')).toEqual({
      data: { own: 1, wells: null },
      errors: [at('of the field', 'wells', 1, 'd')],
    });
  });

  it('within an object of an entity leaves the rest of that entity', async () => {
    expect(await plain.ask('{ wells { id water { id: taste level } } }')).toEqual({
      data: {
        wells: [
          { id: '1', water: { id: 'salt', level: 5 } },
          { id: '2', water: { id: 'salt', level: 5 } },
          { id: '3', water: null },
        ],
      },
      errors: [at('of the field', 'wells', 2, 'water', 'level')],
    });
  });
});

const json =
  (answer: unknown, status = 200) =>
  (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };
const text =
  (body: string, status = 200) =>
  (response: ServerResponse): void => {
    response.writeHead(status).end(body);
  };

describe('a subgraph that gives no answer fails alone, at the place where it was asked', () => {
  const query = '{ own wells { id water { taste } } }';
  const left = { own: 1, wells: ['1', '2', '3'].map((id) => ({ id, water: null })) };

  it.each<[string, (response: ServerResponse) => void, RegExp | string]>([
    ['with status 500 and nothing else', text('', 500), /^Subgraph b: /],
    ['with status 500 and a page', text('<html>', 500), /^Subgraph b: /],
    [
      'with status 404 and JSON',
      json({ message: 'not found' }, 404),
      'Subgraph b: status 404, no GraphQL answer',
    ],
    ['with status 500 and an error of GraphQL', json({ errors: [{ message: 'broken' }] }, 500), 'broken'],
    ['with an error and no data', json({ data: null, errors: [{ message: 'no data' }] }), 'no data'],
    ['with JSON that ends early', text('{"data":{"_entities":['), /^Subgraph b: /],
    ['with nothing', text(''), /^Subgraph b: /],
    ['with null', text('null'), 'Subgraph b: status 200, no GraphQL answer'],
    [
      'with neither data nor errors',
      json({ data: null, errors: [] }),
      'Subgraph b: status 200, no GraphQL answer',
    ],
    ['by closing the connection', (response) => void response.destroy(), /^Subgraph b: /],
    [
      'by closing the connection within its answer',
      (response) => {
        response.writeHead(200, { 'content-length': 100 }).write('{"data":');
        setTimeout(() => response.destroy(), 10);
      },
      /^Subgraph b: /,
    ],
  ])('%s', async (_, overHttp, message) => {
    graph.subgraphs.get('b')!.overHttp = overHttp;
    const answer = await plain.ask(query);
    expect(answer.data).toEqual(left);
    expect(answer.errors).toEqual([
      expect.objectContaining({ message: expect.stringMatching(message) as string, path: ['wells'] }),
    ]);
    graph.subgraphs.get('b')!.overHttp = undefined;
    expect(await plain.ask('{ wells { water { taste } } }')).not.toHaveProperty('errors');
  });

  it.each([
    ['too few entities', { _entities: [{ water: { taste: 'x' } }] }, [{ taste: 'x' }, null, null]],
    ['no list of entities', { _entities: null }, [null, null, null]],
    [
      'something else for an entity',
      { _entities: ['x', 1, { water: { taste: 'y' } }] },
      [null, null, { taste: 'y' }],
    ],
  ])('with %s', async (_, data, water) => {
    graph.subgraphs.get('b')!.overHttp = json({ data });
    expect(await plain.ask('{ wells { water { taste } } }')).toEqual({
      data: { wells: water.map((one) => ({ water: one })) },
    });
  });

  it('at the root too, where others answer', async () => {
    graph.subgraphs.get('b')!.overHttp = text('', 503);
    const answer = await plain.ask('{ own o: other }');
    expect(answer.data).toEqual({ own: 1, o: null });
    expect(answer.errors).toEqual([expect.objectContaining({ path: ['o'] })]);
    expect(answer.errors![0].extensions).toMatchObject({
      code: 'DOWNSTREAM_SERVICE_ERROR',
      serviceName: 'b',
    });
  });
});
