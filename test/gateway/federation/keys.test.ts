import { describeFeatures, type Feature, keep } from '../executor/support/feature';
import type { Row } from '../executor/support/subgraph';

const WAGONS: Row[] = [
  { no: 1, depot: { code: 'A', land: { iso: 'KZ' } } },
  { no: 2, depot: { code: 'B', land: { iso: 'KG' } } },
];
/** What clients put into identifiers. */
const ODD_IDS = [
  '',
  ' ',
  '0',
  '-1',
  '9007199254740993',
  'a"b\\c',
  'line\nbreak',
  'Tree:7',
  'VHJlZTo3',
  'ә😀',
  '{"id":1}',
];

const features: Record<string, Feature> = {
  'a key of fields within objects within objects': {
    subgraphs: {
      yard: {
        sdl: `type Query { wagons: [Wagon!]! }
          type Wagon @key(fields: "no depot { code land { iso } }") { no: Int! depot: Depot! }
          type Depot @shareable { code: String! land: Land! } type Land @shareable { iso: String! }`,
        fields: { 'Query.wagons': () => WAGONS },
        entity: keep,
      },
      cargo: {
        sdl: `type Wagon @key(fields: "no depot { code land { iso } }") { no: Int! depot: Depot! mark: String }
          type Depot @shareable { code: String! land: Land! } type Land @shareable { iso: String! }`,
        fields: {
          'Wagon.mark': ({ no, depot }) => {
            const { code, land } = depot as { code: string; land: Row };
            return `${String(land.iso)}-${code}-${String(no)}`;
          },
        },
        entity: keep,
      },
    },
    whole: { wagons: WAGONS.map((wagon, i) => ({ ...wagon, mark: ['KZ-A-1', 'KG-B-2'][i] })) },
    asks: [
      ['{ wagons { mark } }', { wagons: [{ mark: 'KZ-A-1' }, { mark: 'KG-B-2' }] }],
      [
        '{ wagons { depot { c: code } mark no } }',
        {
          wagons: [
            { depot: { c: 'A' }, mark: 'KZ-A-1', no: 1 },
            { depot: { c: 'B' }, mark: 'KG-B-2', no: 2 },
          ],
        },
      ],
    ],
  },
  'keys that lead over subgraphs in between, none of which knows all': {
    subgraphs: {
      a: {
        sdl: 'type Query { trees: [Tree] } type Tree @key(fields: "id") { id: ID! }',
        fields: { 'Query.trees': () => [{ id: '1' }, { id: '2' }, { id: '3' }] },
        entity: keep,
      },
      b: {
        sdl: 'type Tree @key(fields: "id") @key(fields: "tag") { id: ID! tag: String }',
        entity: ({ id }) => (id === '2' ? null : { __typename: 'Tree', id, tag: `t${String(id)}` }),
      },
      c: {
        sdl: 'type Tree @key(fields: "tag") @key(fields: "row plot { no }") { tag: String row: Int plot: Plot } type Plot @shareable { no: Int }',
        entity: ({ tag }) => ({
          __typename: 'Tree',
          tag,
          row: Number(String(tag).slice(1)),
          plot: { no: 9 },
        }),
      },
      d: {
        sdl: 'type Tree @key(fields: "row plot { no }") { row: Int plot: Plot apples: Int } type Plot @shareable { no: Int }',
        entity: ({ row, plot }) => ({
          __typename: 'Tree',
          row,
          plot,
          apples: (row as number) * 10 + ((plot as Row).no as number),
        }),
      },
    },
    asks: [
      [
        '{ trees { id apples } }',
        {
          trees: [
            { id: '1', apples: 19 },
            { id: '2', apples: null },
            { id: '3', apples: 39 },
          ],
        },
      ],
      [
        '{ trees { apples row } }',
        {
          trees: [
            { apples: 19, row: 1 },
            { apples: null, row: null },
            { apples: 39, row: 3 },
          ],
        },
      ],
    ],
  },
  'a key of which one subgraph knows a part and another the rest': {
    subgraphs: {
      a: {
        sdl: 'type Query { trees: [Tree] } type Tree @key(fields: "id") { id: ID! }',
        fields: { 'Query.trees': () => [{ id: '1' }, { id: '2' }] },
        entity: keep,
      },
      b: {
        sdl: 'type Tree @key(fields: "id") { id: ID! kind: String @shareable }',
        entity: ({ id }) => ({ __typename: 'Tree', id, kind: id === '1' ? 'oak' : 'ash' }),
      },
      c: {
        sdl: 'type Tree @key(fields: "id") { id: ID! year: Int @shareable }',
        entity: ({ id }) => ({ __typename: 'Tree', id, year: 1900 + Number(id) }),
      },
      d: {
        sdl: 'type Tree @key(fields: "kind year") { kind: String year: Int price: Int }',
        entity: ({ kind, year }) => ({ __typename: 'Tree', kind, year, price: kind === 'oak' ? year : 0 }),
      },
    },
    asks: [
      ['{ trees { price } }', { trees: [{ price: 1901 }, { price: 0 }] }],
      [
        '{ trees { price kind id } }',
        {
          trees: [
            { price: 1901, kind: 'oak', id: '1' },
            { price: 0, kind: 'ash', id: '2' },
          ],
        },
      ],
    ],
  },
  'keys with parts that are null, in lists of lists with nothing at some places': {
    subgraphs: {
      a: {
        sdl: `type Query { rows: [[Tree]!] } type Tree @key(fields: "kind year") { kind: String year: Int }`,
        fields: {
          'Query.rows': () => [
            [{ kind: 'oak', year: 1 }, null, { kind: 'oak', year: null }],
            [],
            [
              { kind: null, year: null },
              { kind: 'oak', year: 1 },
            ],
          ],
        },
        entity: keep,
      },
      b: {
        sdl: `type Tree @key(fields: "kind year") { kind: String year: Int label: String }`,
        fields: { 'Tree.label': ({ kind, year }) => `${String(kind)} ${String(year ?? '?')}` },
        entity: keep,
      },
    },
    asks: [
      [
        '{ rows { label } }',
        { rows: [[{ label: 'oak 1' }, null, { label: 'oak ?' }], [], [{ label: null }, { label: 'oak 1' }]] },
      ],
    ],
  },
  'a type that is only named, and cannot be looked up there': {
    subgraphs: {
      orders: {
        sdl: `type Query { orders: [Order!] } type Order @key(fields: "id") { id: ID! tree: Tree }
          type Tree @key(fields: "id", resolvable: false) { id: ID! }`,
        fields: {
          'Query.orders': () => [
            { id: 'o', tree: { id: '7' } },
            { id: 'p', tree: null },
          ],
        },
        entity: (given) => ({ ...given, tree: { id: '7' } }),
      },
      nursery: {
        sdl: `type Query { tree(id: ID!): Tree } type Tree @key(fields: "id") { id: ID! kind: String last: Order }
          type Order @key(fields: "id", resolvable: false) { id: ID! }`,
        fields: {
          'Query.tree': (_, { id }) => ({ id }),
          'Tree.kind': ({ id }) => `k${String(id)}`,
          'Tree.last': () => ({ id: 'o' }),
        },
        entity: keep,
      },
    },
    asks: [
      [
        '{ orders { id tree { id kind } } }',
        {
          orders: [
            { id: 'o', tree: { id: '7', kind: 'k7' } },
            { id: 'p', tree: null },
          ],
        },
      ],
      [
        '{ tree(id: "1") { kind last { id tree { last { tree { kind } } } } } }',
        { tree: { kind: 'k1', last: { id: 'o', tree: { last: { tree: { kind: 'k7' } } } } } },
      ],
    ],
  },
  'identifiers that look like something else': {
    subgraphs: {
      a: {
        sdl: 'type Query { trees: [Tree!] tree(id: ID!): Tree } type Tree @key(fields: "id") { id: ID! }',
        fields: { 'Query.trees': () => ODD_IDS.map((id) => ({ id })), 'Query.tree': (_, { id }) => ({ id }) },
        entity: keep,
      },
      b: {
        sdl: 'type Tree @key(fields: "id") { id: ID! echo: String! }',
        fields: { 'Tree.echo': ({ id }) => `<${String(id)}>` },
        entity: keep,
      },
    },
    whole: {
      trees: ODD_IDS.map((id) => ({ id, echo: `<${id}>` })),
      tree: ({ id }: Row) => ({ id, echo: `<${String(id)}>` }),
    },
    asks: [
      ['{ trees { id echo } }', { trees: ODD_IDS.map((id) => ({ id, echo: `<${id}>` })) }],
      ['{ tree(id: 12) { id echo } }', { tree: { id: '12', echo: '<12>' } }],
      [
        'query ($id: ID!) { tree(id: $id) { echo id } }',
        { tree: { echo: '<5>', id: '5' } },
        { variables: { id: 5 } },
      ],
      ['query ($id: ID = "a\\u0022") { tree(id: $id) { echo } }', { tree: { echo: '<a">' } }],
    ],
  },
};

describeFeatures(features);
