import { describeFeatures, type Feature, keep } from './support/feature';
import type { Row } from './support/subgraph';

const SHIPS: Record<string, Row> = {
  s1: { __typename: 'Ship', id: 's1', name: 'Aral', holds: [4, 6], flag: { code: 'KZ' } },
  s2: { __typename: 'Ship', id: 's2', name: 'Balkhash', holds: [], flag: null },
};
const RAFTS: Record<string, Row> = { r1: { __typename: 'Raft', id: 'r1', name: 'Log', planks: 9 } };
const vesselOf = ({ id }: Row): Row => SHIPS[id as string] ?? RAFTS[id as string];

const features: Record<string, Feature> = {
  'fields of one name that are nullable in some types and subgraphs only': {
    subgraphs: {
      harbour: {
        sdl: `type Query { moored: [Vessel] nearest: Afloat }
          union Vessel = Ship | Raft
          interface Afloat { id: ID! }
          type Ship implements Afloat @key(fields: "id") { id: ID! name: String! @shareable holds: [Int!]! @shareable }
          type Raft implements Afloat @key(fields: "id") { id: ID! name: String @shareable holds: [Int] @shareable }`,
        fields: {
          'Query.moored': () => [SHIPS.s1, RAFTS.r1],
          'Query.nearest': () => RAFTS.r1,
        },
        entity: vesselOf,
      },
      register: {
        sdl: `type Query { listed: [Vessel!]! }
          union Vessel = Ship | Raft
          type Ship @key(fields: "id") { id: ID! name: String @shareable holds: [Int] @shareable built: Int }
          type Raft @key(fields: "id") { id: ID! name: String! @shareable holds: [Int!]! @shareable built: Int }`,
        fields: {
          'Query.listed': () => [RAFTS.r1, SHIPS.s2],
          'Ship.built': () => 1990,
          'Raft.built': () => 2020,
          'Raft.holds': () => [1],
        },
        entity: vesselOf,
      },
    },
    asks: [
      [
        '{ moored { ... on Ship { name holds built } ... on Raft { name holds built } } }',
        {
          moored: [
            { name: 'Aral', holds: [4, 6], built: 1990 },
            { name: 'Log', holds: null, built: 2020 },
          ],
        },
      ],
      [
        '{ listed { __typename ... on Ship { n: name holds } ... on Raft { n: name holds } } nearest { id ... on Ship { name } ... on Raft { name } } }',
        {
          listed: [
            { __typename: 'Raft', n: 'Log', holds: [1] },
            { __typename: 'Ship', n: 'Balkhash', holds: [] },
          ],
          nearest: { id: 'r1', name: 'Log' },
        },
      ],
    ],
  },
  'objects and lists of one name behind an abstract type, where nullability differs at depth': {
    subgraphs: {
      harbour: {
        sdl: `type Query { all: [Afloat!]! }
          interface Afloat { id: ID! }
          type Ship implements Afloat { id: ID! mast: Mast! log: [[String!]!] }
          type Raft implements Afloat { id: ID! mast: Mast log: [[String]] }
          type Mast { height: Int! }`,
        fields: {
          'Query.all': () => [
            { __typename: 'Ship', id: 's', mast: { height: 30 }, log: [['a']] },
            { __typename: 'Raft', id: 'r', mast: null, log: [[null], null] },
          ],
        },
      },
    },
    asks: [
      [
        '{ all { ... on Ship { m: mast { height } l: log } ... on Raft { rm: mast { height } rl: log } } }',
        {
          all: [
            { m: { height: 30 }, l: [['a']] },
            { rm: null, rl: [[null], null] },
          ],
        },
      ],
    ],
  },
  'an interface of which the supergraph forgot who resolves the key': {
    subgraphs: {
      a: {
        sdl: `type Query { node(id: ID!): Node @shareable nodes: [Node] }
          interface Node { id: ID! }
          type Ship implements Node @key(fields: "id") { id: ID! name: String }`,
        fields: {
          'Query.node': (_, { id }) => SHIPS[id as string] ?? null,
          'Query.nodes': () => [SHIPS.s2, SHIPS.s1],
        },
        entity: vesselOf,
      },
      b: {
        sdl: `type Query { node(id: ID!): Node @shareable rafts: [Node] }
          interface Node { id: ID! }
          type Ship implements Node @key(fields: "id") { id: ID! built: Int }
          type Raft implements Node @key(fields: "id") { id: ID! planks: Int }`,
        fields: {
          'Query.node': (_, { id }) => RAFTS[id as string] ?? SHIPS[id as string] ?? null,
          'Query.rafts': () => [RAFTS.r1],
          'Ship.built': () => 1990,
        },
        entity: vesselOf,
      },
    },
    rewrite: (sdl) => sdl.replace(/(interface Node[^{]*\{\s*id: ID!)/, '$1 @join__field(graph: A)'),
    asks: [
      [
        '{ nodes { id ... on Ship { name built } } rafts { ... on Raft { id planks } __typename } }',
        {
          nodes: [
            { id: 's2', name: 'Balkhash', built: 1990 },
            { id: 's1', name: 'Aral', built: 1990 },
          ],
          rafts: [{ id: 'r1', planks: 9, __typename: 'Raft' }],
        },
      ],
      [
        '{ node(id: "s1") { __typename ... on Ship { id name built } } }',
        { node: { __typename: 'Ship', id: 's1', name: 'Aral', built: 1990 } },
      ],
    ],
  },
  'an interface that leads back to itself over a subgraph': {
    subgraphs: {
      a: {
        sdl: `type Query { route: Leg } interface Leg { next: Leg } type Sea implements Leg @key(fields: "id") { id: ID! next: Leg @shareable }`,
        fields: {
          'Query.route': () => ({ __typename: 'Sea', id: '1' }),
          'Sea.next': ({ id }) => (id === '3' ? null : { __typename: 'Sea', id: String(Number(id) + 1) }),
        },
        entity: keep,
      },
      b: {
        sdl: 'type Sea @key(fields: "id") { id: ID! miles: Float }',
        fields: { 'Sea.miles': ({ id }) => Number(id) / 2 },
        entity: keep,
      },
    },
    asks: [
      [
        '{ route { next { next { next { __typename } ... on Sea { id miles } } ... on Sea { miles } } } }',
        { route: { next: { next: { next: null, id: '3', miles: 1.5 }, miles: 1 } } },
      ],
    ],
  },
  'unions of which each subgraph knows other members, at the root and within': {
    subgraphs: {
      a: {
        sdl: `type Query { sight: Sight sights: [Sight!] } union Sight = Bird | Whale type Bird @key(fields: "id") { id: ID! wings: Int } type Whale { id: ID! @shareable length: Int @shareable }`,
        fields: {
          'Query.sight': () => ({ __typename: 'Whale', id: 'w', length: 20 }),
          'Query.sights': () => [
            { __typename: 'Bird', id: 'b', wings: 2 },
            { __typename: 'Whale', id: 'w', length: 20 },
          ],
        },
        entity: keep,
      },
      b: {
        sdl: `union Sight = Bird | Seal type Bird @key(fields: "id") { id: ID! saw: [Sight] } type Seal { id: ID! }`,
        fields: {
          'Bird.saw': () => [
            { __typename: 'Seal', id: 's' },
            { __typename: 'Bird', id: 'c' },
          ],
        },
        entity: keep,
      },
    },
    asks: [
      [
        '{ sight { __typename ... on Whale { length } ... on Seal { id } } }',
        { sight: { __typename: 'Whale', length: 20 } },
      ],
      [
        '{ sights { ... on Bird { wings saw { __typename ... on Seal { id } ... on Bird { id } ... on Whale { id } } } ... on Whale { id } } }',
        {
          sights: [
            {
              wings: 2,
              saw: [
                { __typename: 'Seal', id: 's' },
                { __typename: 'Bird', id: 'c' },
              ],
            },
            { id: 'w' },
          ],
        },
      ],
    ],
  },
};

describeFeatures(features);
