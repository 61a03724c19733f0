import { describeFeatures, type Feature, keep } from './support/feature';
import type { Row } from './support/subgraph';

const SHIPS: Record<string, Row> = {
  s1: { __typename: 'Ship', id: 's1', name: 'Aral', holds: [4, 6], flag: { code: 'KZ' } },
  s2: { __typename: 'Ship', id: 's2', name: 'Balkhash', holds: [], flag: null },
};
const RAFTS: Record<string, Row> = { r1: { __typename: 'Raft', id: 'r1', name: 'Log', planks: 9 } };
const vesselOf = ({ id }: Row): Row => SHIPS[id as string] ?? RAFTS[id as string];

const features: Record<string, Feature> = {
  'an interface object that cannot be looked up where it is only named': {
    subgraphs: {
      harbour: {
        sdl: `type Query { afloat: [Afloat!]! }
          interface Afloat @key(fields: "id") { id: ID! name: String }
          type Ship implements Afloat @key(fields: "id") { id: ID! name: String decks: Int }
          type Raft implements Afloat @key(fields: "id") { id: ID! name: String }`,
        fields: { 'Query.afloat': () => [SHIPS.s1, RAFTS.r1], 'Ship.decks': () => 3 },
        entity: vesselOf,
      },
      pilots: {
        sdl: `type Query { guided: [Afloat!]! pilot(of: ID!): Pilot }
          type Pilot { name: String at: Afloat }
          type Afloat @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
        fields: {
          'Query.guided': () => [{ id: 'r1' }, { id: 's1' }],
          'Query.pilot': (_, { of }) => ({ name: 'P', at: { id: of } }),
        },
      },
    },
    asks: [
      [
        '{ guided { __typename id name ... on Ship { decks } } }',
        {
          guided: [
            { __typename: 'Raft', id: 'r1', name: 'Log' },
            { __typename: 'Ship', id: 's1', name: 'Aral', decks: 3 },
          ],
        },
      ],
      ['{ guided { id } }', { guided: [{ id: 'r1' }, { id: 's1' }] }],
      [
        '{ pilot(of: "s2") { name at { id t: __typename name } } afloat { id } }',
        {
          pilot: { name: 'P', at: { id: 's2', t: 'Ship', name: 'Balkhash' } },
          afloat: [{ id: 's1' }, { id: 'r1' }],
        },
      ],
    ],
  },
  'an interface object from which a type of another subgraph is reached': {
    apart: 'It does not plan this where the subgraph of the interface object comes first by name.',
    subgraphs: {
      harbour: {
        sdl: `type Query { afloat: [Afloat] }
          interface Afloat @key(fields: "id") { id: ID! }
          type Ship implements Afloat @key(fields: "id") { id: ID! }
          type Raft implements Afloat @key(fields: "id") { id: ID! }`,
        fields: { 'Query.afloat': () => [SHIPS.s1, RAFTS.r1] },
        entity: vesselOf,
      },
      fees: {
        sdl: `type Query { debtor: Afloat } type Afloat @key(fields: "id") @interfaceObject { id: ID! fee: Int last: Visit }
          type Visit { of: Afloat day: String }`,
        fields: {
          'Query.debtor': () => ({ id: 's1' }),
          'Afloat.fee': ({ id }) => (id === 's1' ? 100 : 5),
          'Afloat.last': ({ id }) => ({ of: { id }, day: 'Mon' }),
        },
        entity: ({ id }) => ({ __typename: 'Afloat', id }),
      },
      yard: {
        sdl: 'type Ship @key(fields: "id") { id: ID! hull: String }',
        fields: { 'Ship.hull': () => 'steel' },
        entity: keep,
      },
    },
    asks: [
      [
        '{ debtor { __typename fee ... on Ship { hull } ... on Raft { id } } }',
        { debtor: { __typename: 'Ship', fee: 100, hull: 'steel' } },
      ],
      [
        '{ afloat { fee last { day of { id ... on Ship { hull } } } } }',
        {
          afloat: [
            { fee: 100, last: { day: 'Mon', of: { id: 's1', hull: 'steel' } } },
            { fee: 5, last: { day: 'Mon', of: { id: 'r1' } } },
          ],
        },
      ],
    ],
  },
  'enums and input objects that two subgraphs know in parts': {
    subgraphs: {
      a: {
        sdl: `type Query { berths(kind: Kind, by: Search): [Berth] told(by: Search!): String }
          enum Kind { DEEP SHALLOW }
          input Search { near: String long: Int page: Page = { size: 2 } }
          input Page { size: Int = 5 skip: Int }
          type Berth @key(fields: "id") { id: ID! depth: Depth @shareable }
          enum Depth { LOW HIGH TIDAL }`,
        fields: {
          'Query.berths': (_, { kind }) => [
            { id: String(kind), depth: 'LOW' },
            { id: 'x', depth: 'TIDAL' },
          ],
          'Query.told': (_, { by }) => JSON.stringify(by),
        },
        entity: keep,
      },
      b: {
        sdl: `type Query { count(kind: Kind!, by: Search): Int }
          enum Kind { DEEP DRY SHALLOW }
          input Search { near: String page: Page deep: Boolean }
          input Page { size: Int = 5 }
          type Berth @key(fields: "id") { id: ID! depth: Depth @shareable rank: Int }
          enum Depth { LOW HIGH TIDAL }`,
        fields: {
          'Query.count': (_, { kind }) => (kind === 'DEEP' ? 1 : 2),
          'Berth.rank': () => 8,
        },
        entity: keep,
      },
    },
    asks: [
      [
        'query ($k: Kind = SHALLOW) { berths(kind: $k) { id depth rank } count(kind: DEEP) }',
        {
          berths: [
            { id: 'SHALLOW', depth: 'LOW', rank: 8 },
            { id: 'x', depth: 'TIDAL', rank: 8 },
          ],
          count: 1,
        },
      ],
      ['query ($k: Kind!) { count(kind: $k) }', { count: 1 }, { variables: { k: 'DEEP' } }],
      [
        'query ($n: String, $s: Int) { told(by: { near: $n, page: { size: $s } }) }',
        { told: '{"near":"pier","page":{"size":3}}' },
        { variables: { n: 'pier', s: 3 } },
      ],
      [
        '{ __type(name: "Search") { inputFields { name } } kinds: __type(name: "Kind") { enumValues { name } } }',
        {
          __type: { inputFields: [{ name: 'near' }, { name: 'page' }] },
          kinds: { enumValues: [{ name: 'DEEP' }, { name: 'SHALLOW' }] },
        },
      ],
    ],
  },
};

describeFeatures(features);
