import { setTimeout as pause } from 'node:timers/promises';
import { GraphQLError, parse } from 'graphql';
import { CompiledExecutor, Supergraph } from '../../../server/gateway/executor/index';
import { Refusal } from '../../../server/kernel';
import { Graph, type Row } from './support/subgraph';

const PRODUCTS = [
  { upc: '1', sku: 's1', pkg: { id: 'p' }, name: 'One', weight: 5 },
  { upc: '2', sku: null, pkg: null, name: 'Two', weight: null },
  { upc: '1', sku: 's1', pkg: { id: 'p' }, name: 'One', weight: 5 },
];

function shop(): Graph {
  return Graph.compose({
    catalog: {
      sdl: `
        type Query { products: [Product!]! product: Product media: [Media] slow: Int shelf: [[Product]] }
        type Mutation { first(n: Int): [Int!]! third(n: Int): [Int!]! }
        type Product @key(fields: "upc") @key(fields: "sku pkg { id }") {
          upc: ID! sku: String pkg: Pkg name: String weight(unit: String): Int }
        type Pkg { id: ID! @shareable }
        union Media = Book | Film
        type Book @key(fields: "id") { id: ID! title: String! }
        type Film @key(fields: "id") { id: ID! title: Int }`,
      fields: {
        'Query.products': () => PRODUCTS,
        'Query.product': () => PRODUCTS[0],
        'Query.shelf': () => [[PRODUCTS[0], null], null, [PRODUCTS[1]]],
        'Query.slow': () => pause(20, 1),
        'Query.media': () => [
          { __typename: 'Book', id: 'b', title: 'Text' },
          null,
          { __typename: 'Film', id: 'f', title: 7 },
        ],
        'Mutation.first': (_, { n }) => order.push(n as number) && [...order],
        'Mutation.third': (_, { n }) => order.push(n as number) && [...order],
        'Product.weight': ({ weight }, { unit }) =>
          unit === 'g' && typeof weight === 'number' ? weight * 1000 : weight,
      },
      entity: ({ upc }) => ({ ...PRODUCTS.find((one) => one.upc === upc), __typename: 'Product' }),
    },
    stock: {
      sdl: `
        type Mutation { second(n: Int): [Int!]! }
        type Product @key(fields: "sku pkg { id }") { sku: String pkg: Pkg inStock: Int! }
        type Pkg { id: ID! @shareable }`,
      fields: {
        'Mutation.second': async (_, { n }) => (await pause(10), order.push(n as number), [...order]),
      },
      entity: (given) => ({ ...given, inStock: 3 }),
    },
    post: {
      sdl: `
        type Product @key(fields: "upc") {
          upc: ID! weight(unit: String): Int @external name: String @external
          cost: String @requires(fields: "weight(unit: \\"g\\") name")
          reviews: [Review!] media: [Media] related: [Product!] }
        type Review { text: String product: Product }
        union Media = Book | Film
        type Book @key(fields: "id") { id: ID! pages: Int }
        type Film @key(fields: "id") { id: ID! minutes: String }`,
      fields: {
        'Product.cost': (given) => JSON.stringify({ weight: given.weight, name: given.name }),
        'Product.reviews': ({ upc }) => {
          if (upc === '2') throw new Error('no reviews');
          return [{ text: 'fine', product: { __typename: 'Product', upc: '2' } }];
        },
        'Product.media': () => [
          { __typename: 'Book', id: 'b', pages: 3 },
          { __typename: 'Film', id: 'f', minutes: 'x' },
        ],
        'Product.related': () => [{ upc: '1' }, { upc: '2' }],
        'Book.pages': () => 3,
        'Film.minutes': () => 'ninety',
      },
      entity: (given) => given,
    },
  });
}

let order: number[] = [];
beforeEach(() => (order = []));

describe('a plan of', () => {
  it('Fetch: what one subgraph knows, in the order of the operation', async () => {
    const { data } = await shop().ask('{ products { n: name upc } product { upc } }');
    expect(JSON.stringify(data)).toBe(
      '{"products":[{"n":"One","upc":"1"},{"n":"Two","upc":"2"},{"n":"One","upc":"1"}],"product":{"upc":"1"}}',
    );
  });

  it('Flatten: each representation once, none for an entity whose key is null, nulls where nothing came', async () => {
    const graph = shop();
    const { data, errors } = await graph.ask('{ shelf { name inStock } }');
    expect(data).toEqual({ shelf: [[{ name: 'One', inStock: 3 }, null], null, [null]] });
    expect(errors).toEqual([
      {
        message: 'Cannot return null for non-nullable field Product.inStock.',
        path: ['shelf', 2, 0, 'inStock'],
      },
    ]);
    const { data: again } = await graph.ask('{ products { inStock } }');
    expect(again).toBeNull();
    const asked = graph.subgraphs.get('stock')!.calls.map(({ variables }) => variables);
    expect(asked).toEqual(
      Array(2).fill({ representations: [{ __typename: 'Product', sku: 's1', pkg: { id: 'p' } }] }),
    );
  });

  it('BatchFetch: several paths in one call', async () => {
    const graph = shop();
    const { data } = await graph.ask(
      '{ product { reviews { product { name } } } other: product { name related { name } } }',
    );
    expect(data).toEqual({
      product: { reviews: [{ product: { name: 'Two' } }] },
      other: { name: 'One', related: [{ name: 'One' }, { name: 'Two' }] },
    });
    expect(graph.subgraphs.get('catalog')!.calls).toHaveLength(2);
  });

  it('Condition: nobody is asked for what is left out', async () => {
    const graph = shop();
    const query = 'query ($with: Boolean = false) { product { upc inStock @include(if: $with) } }';
    expect((await graph.ask(query)).data).toEqual({ product: { upc: '1' } });
    expect(graph.subgraphs.get('stock')!.calls).toHaveLength(0);
    expect((await graph.ask(query, { with: true })).data).toEqual({ product: { upc: '1', inStock: 3 } });
    expect(
      (await graph.ask('query ($no: Boolean!) { product @skip(if: $no) { upc } }', { no: true })).data,
    ).toEqual({});
    expect((await graph.ask('{ ... @skip(if: true) { product { upc } } }')).data).toEqual({});
  });

  it('Sequence of mutations: one after the other, in the order of the operation', async () => {
    const { data } = await shop().ask('mutation { a: first(n: 1) second(n: 2) b: third(n: 3) }');
    expect(data).toEqual({ a: [1], second: [1, 2], b: [1, 2, 3] });
  });

  it('output rewrites: one name for values of two types', async () => {
    const query = '{ media { __typename ... on Book { title } ... on Film { title } } }';
    expect((await shop().ask(query)).data).toEqual({
      media: [{ __typename: 'Book', title: 'Text' }, null, { __typename: 'Film', title: 7 }],
    });
  });

  /** The reference looks for these from the root of the answer and leaves them as they are. */
  it('output rewrites within entities', async () => {
    const query = '{ product { media { ... on Book { x: pages } ... on Film { x: minutes } } } }';
    expect((await shop().ask(query)).data).toEqual({ product: { media: [{ x: 3 }, { x: 'ninety' }] } });
  });

  it('`requires`: by the arguments that the schema names, beside those of the client, null as null', async () => {
    const query = '{ products { weight(unit: "t") cost name: upc } }';
    const graph = shop();
    const { data } = await graph.ask(query);
    const costs = (data!.products as Row[]).map(({ cost }) => JSON.parse(cost as string) as unknown);
    const one = { weight: 5000, name: 'One' };
    expect(costs).toEqual([one, { weight: null, name: 'Two' }, one]);
    expect(graph.subgraphs.get('post')!.calls[0].variables!.representations).toHaveLength(2);
  });

  it('nothing at all: `__typename` and the schema need no subgraph', async () => {
    const graph = shop();
    const { data } = await graph.ask(
      '{ a: __typename ...F } fragment F on Query { __type(name: "Pkg") { name fields { name } } }',
    );
    expect(data).toEqual({ a: 'Query', __type: { name: 'Pkg', fields: [{ name: 'id' }] } });
    const mixed = await graph.ask('{ product { upc } __schema { queryType { name } } }');
    expect(mixed.data).toEqual({ product: { upc: '1' }, __schema: { queryType: { name: 'Query' } } });
    expect([...graph.subgraphs.values()].map(({ calls }) => calls.length)).toEqual([1, 0, 0]);
  });

  it('a conditional fragment on the union that stands there', async () => {
    const query =
      'query ($with: Boolean!) { media { ...F @include(if: $with) } } fragment F on Media { ... on Book { id } }';
    expect((await shop().ask(query, { with: true })).data).toEqual({ media: [{ id: 'b' }, null, {}] });
    expect((await shop().ask(query, { with: false })).data).toEqual({ media: [{}, null, {}] });
  });
});

describe('failures', () => {
  it('of an entity stand where the client sees the entity, in every place', async () => {
    const { data, errors } = await shop().ask('{ shelf { reviews { text } } }');
    expect(data).toEqual({ shelf: [[{ reviews: [{ text: 'fine' }] }, null], null, [{ reviews: null }]] });
    expect(errors).toEqual([
      expect.objectContaining({ message: 'no reviews', path: ['shelf', 2, 0, 'reviews'] }),
    ]);
  });

  it('of a whole subgraph are told once, and leave the rest', async () => {
    const graph = shop();
    graph.subgraphs.get('post')!.down = new Refusal('SUBGRAPH_UNAVAILABLE');
    expect(await graph.ask('{ products { upc reviews { text } } }')).toEqual({
      data: { products: PRODUCTS.map(({ upc }) => ({ upc, reviews: null })) },
      errors: [
        { message: 'SUBGRAPH_UNAVAILABLE', path: ['products'], extensions: expect.anything() as object },
      ],
    });
  });

  it('of every subgraph leave no data', async () => {
    const graph = shop();
    graph.subgraphs.get('catalog')!.down = new GraphQLError('gone', { extensions: { code: 'GONE' } });
    const gone = { message: 'gone', path: ['product'], extensions: { code: 'GONE' } };
    expect(await graph.ask('{ product { upc } }')).toEqual({ data: null, errors: [gone] });
    expect(await graph.askWritten('{ product { upc } }')).toEqual({ data: null, errors: [gone] });
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['text for data', { data: 'x' }],
    ['no data and no errors', {}],
    ['errors that are none', { data: null, errors: [null] }],
  ])('of a subgraph that answers with %s are failures of that subgraph alone', async (_, answer) => {
    const graph = shop();
    graph.subgraphs.get('post')!.instead = { answer };
    expect(await graph.ask('{ product { upc reviews { text } } }')).toEqual({
      data: { product: { upc: '1', reviews: null } },
      errors: [{ message: 'subgraph failed', path: ['product'] }],
    });
  });
});

describe('who asks', () => {
  it('may leave: the others still get the plan that was made for all', async () => {
    const graph = shop();
    const left = new AbortController();
    const document = parse('{ slow }');
    const ask = (signal?: AbortSignal) =>
      graph.ours.execute({ document, context: { viewerFor: () => Promise.resolve(''), signal } });
    const [gone, stays] = [ask(left.signal), ask()];
    left.abort(new Error('left'));
    await expect(gone).rejects.toThrow('left');
    expect(await stays).toEqual({ data: { slow: 1 } });
    expect(await ask(new AbortController().signal)).toEqual({ data: { slow: 1 } });
  });

  it('may leave between two calls: the second is not made, but for a mutation', async () => {
    const leavesDuring = (graph: Graph, query: string) => {
      const left = new AbortController();
      const first = graph.subgraphs.get('catalog')!;
      const execute = first.execute.bind(first);
      first.execute = (call) => execute(call).finally(() => left.abort(new Error('left')));
      return graph.ask(query, {}, { signal: left.signal });
    };
    const asked = shop();
    await expect(leavesDuring(asked, '{ product { inStock } }')).rejects.toThrow('left');
    await pause(20);
    expect(['catalog', 'stock'].map((name) => asked.subgraphs.get(name)!.calls.length)).toEqual([1, 0]);
    const { data } = await leavesDuring(shop(), 'mutation { first(n: 1) second(n: 2) }');
    expect(data).toMatchObject({ second: [1, 2] });
  });

  it('may not use a name that would be taken for something else', async () => {
    for (const query of ['{ product { __typename: upc } }', '{ __proto__: product { upc } }'])
      await expect(shop().ask(query)).rejects.toThrow('is not offered as an alias');
  });

  it('may use the names that every object inherits', async () => {
    const { data } = await shop().ask(
      '{ constructor: product { toString: name valueOf: sku hasOwnProperty: inStock } }',
    );
    expect(JSON.stringify(data)).toBe('{"constructor":{"toString":"One","valueOf":"s1","hasOwnProperty":3}}');
  });
});

it('refuses a text that is no supergraph, and subscriptions', async () => {
  expect(() => new Supergraph('type Query { a: Int }')).toThrow();
  const graph = shop();
  await expect(graph.ask('subscription { slow }')).rejects.toThrow('not offered');
  const alone = new CompiledExecutor({
    supergraph: new Supergraph(graph.supergraphSdl),
    transports: new Map(),
  });
  const answer = await alone.execute({
    document: parse('{ slow }'),
    context: { viewerFor: () => Promise.resolve('') },
  });
  expect(answer.errors?.[0].message).toBe('SUBGRAPH_UNAVAILABLE');
});

describe('a progressive override', () => {
  const graph = (labels: Set<string>): Graph =>
    Graph.compose(
      {
        old: { sdl: 'type Query { price: Int from: String }', fields: { 'Query.price': () => 1 } },
        fresh: {
          sdl: 'type Query { price: Int @override(from: "old", label: "new-prices") }',
          fields: { 'Query.price': () => 2 },
        },
      },
      { labels },
    );

  it('holds where its label is switched on', async () => {
    expect((await graph(new Set()).ask('{ price }')).data).toEqual({ price: 1 });
    expect((await graph(new Set(['new-prices'])).ask('{ price }')).data).toEqual({ price: 2 });
  });
});
