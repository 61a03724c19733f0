import { describeFeatures, type Feature, keep } from '../executor/support/feature';
import type { Row } from '../executor/support/subgraph';

const room = (no: number): Row => ({ __typename: 'Room', no, floor: { level: no * 10 } });
const PIECES = {
  v: { __typename: 'Vase', id: 'v', kiln: 1200, room: room(1) },
  c: { __typename: 'Coin', id: 'c', metal: 'silver', room: null },
};

const features: Record<string, Feature> = {
  '`__typename` of everything, under names of its own, beside and without other fields': {
    subgraphs: {
      a: {
        sdl: `type Query { pieces: [Piece!] first: Piece shown: [Shown] room: Room } type Mutation { move: Room }
          interface Piece { id: ID! room: Room } union Shown = Vase | Room
          type Vase implements Piece @key(fields: "id") { id: ID! room: Room kiln: Int } type Coin implements Piece @key(fields: "id") { id: ID! room: Room metal: String }
          type Room @key(fields: "no") { no: Int! }`,
        fields: {
          'Query.pieces': () => Object.values(PIECES),
          'Query.first': () => PIECES.v,
          'Query.shown': () => [PIECES.v, null, { __typename: 'Room', no: 2 }],
          'Query.room': () => ({ no: 3 }),
          'Mutation.move': () => ({ no: 4 }),
        },
        entity: keep,
      },
      b: {
        sdl: 'type Room @key(fields: "no") { no: Int! floor: Floor } type Floor { level: Int }',
        fields: { 'Room.floor': ({ no }) => ({ level: Number(no) * 10 }) },
        entity: keep,
      },
    },
    whole: {
      pieces: Object.values(PIECES),
      first: PIECES.v,
      shown: [PIECES.v, null, room(2)],
      room: room(3),
    },
    asks: [
      ['{ __typename q: __typename }', { __typename: 'Query', q: 'Query' }],
      [
        'query { ...F } fragment F on Query { __typename room { __typename } }',
        { __typename: 'Query', room: { __typename: 'Room' } },
      ],
      [
        '{ first { __typename } pieces { t: __typename } }',
        { first: { __typename: 'Vase' }, pieces: [{ t: 'Vase' }, { t: 'Coin' }] },
      ],
      ['{ shown { __typename } }', { shown: [{ __typename: 'Vase' }, null, { __typename: 'Room' }] }],
      [
        '{ shown { ... on Room { t: __typename floor { __typename level } } } }',
        { shown: [{}, null, { t: 'Room', floor: { __typename: 'Floor', level: 20 } }] },
      ],
      [
        '{ pieces { a: __typename ... on Piece { b: __typename room { c: __typename floor { d: __typename } } } ... on Coin { __typename } } }',
        {
          pieces: [
            { a: 'Vase', b: 'Vase', room: { c: 'Room', floor: { d: 'Floor' } } },
            { a: 'Coin', b: 'Coin', room: null, __typename: 'Coin' },
          ],
        },
      ],
      [
        '{ room { no: __typename floor { level: __typename } } }',
        { room: { no: 'Room', floor: { level: 'Floor' } } },
        { apart: 'It asks for the key under the name that is taken.' },
      ],
    ],
  },
  '`__typename` of a mutation and of what it answers': {
    subgraphs: {
      a: {
        sdl: 'type Query { none: Int } type Mutation { move(to: Int!): Room } type Room @key(fields: "no") { no: Int! }',
        fields: { 'Mutation.move': (_, { to }) => ({ no: to }) },
        entity: keep,
      },
      b: {
        sdl: 'type Room @key(fields: "no") { no: Int! level: Int }',
        fields: { 'Room.level': () => 7 },
        entity: keep,
      },
    },
    asks: [
      [
        'mutation { __typename m: move(to: 1) { t: __typename level __typename } }',
        { __typename: 'Mutation', m: { t: 'Room', level: 7, __typename: 'Room' } },
      ],
      ['mutation { t: __typename }', { t: 'Mutation' }],
    ],
  },
  '`__typename` through an interface object comes from who knows the type': {
    subgraphs: {
      a: {
        sdl: `type Query { pieces: [Piece!] } interface Piece @key(fields: "id") { id: ID! }
          type Vase implements Piece @key(fields: "id") { id: ID! kiln: Int } type Coin implements Piece @key(fields: "id") { id: ID! metal: String }`,
        fields: { 'Query.pieces': () => Object.values(PIECES) },
        entity: ({ id }) => PIECES[id as 'v'],
      },
      b: {
        sdl: `type Query { sold: [Piece] sale: Sale } type Piece @key(fields: "id") @interfaceObject { id: ID! price: Int like: Piece } type Sale { of: [Piece!]! }`,
        fields: {
          'Query.sold': () => [{ id: 'c' }, null, { id: 'v' }],
          'Query.sale': () => ({ of: [{ id: 'v' }] }),
          'Piece.price': ({ id }) => (id === 'v' ? 90 : 10),
          'Piece.like': ({ id }) => (id === 'v' ? { id: 'c' } : null),
        },
        entity: keep,
      },
    },
    asks: [
      ['{ sold { __typename } }', { sold: [{ __typename: 'Coin' }, null, { __typename: 'Vase' }] }],
      [
        '{ sold { t: __typename price } }',
        { sold: [{ t: 'Coin', price: 10 }, null, { t: 'Vase', price: 90 }] },
      ],
      [
        '{ sale { __typename of { __typename like { __typename ... on Coin { metal } } } } }',
        {
          sale: {
            __typename: 'Sale',
            of: [{ __typename: 'Vase', like: { __typename: 'Coin', metal: 'silver' } }],
          },
        },
      ],
      [
        '{ sold { ... on Vase { __typename kiln } ... on Piece { price } } }',
        { sold: [{ price: 10 }, null, { __typename: 'Vase', kiln: 1200, price: 90 }] },
      ],
      [
        '{ pieces { __typename price like { id } } }',
        {
          pieces: [
            { __typename: 'Vase', price: 90, like: { id: 'c' } },
            { __typename: 'Coin', price: 10, like: null },
          ],
        },
      ],
    ],
  },
};

describeFeatures(features);
