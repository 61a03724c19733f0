import { describeFeatures, type Feature, keep } from './support/feature';
import type { Row } from './support/subgraph';

const features: Record<string, Feature> = {
  'required fields with arguments, in fragments, behind lists': {
    subgraphs: {
      goods: {
        sdl: `type Query { loads: [Load] } type Load @key(fields: "id") { id: ID! mass(unit: Unit = KG): Int packed: [Pack!] }
          enum Unit { KG T } interface Pack { id: ID! } type Box implements Pack { id: ID! side(cm: Boolean!): Int } type Sack implements Pack { id: ID! fill: Int }`,
        fields: {
          'Query.loads': () => [{ id: '1' }, { id: '2' }],
          'Load.mass': ({ id }, { unit }) => Number(id) * (unit === 'T' ? 1 : 1000),
          'Load.packed': ({ id }) =>
            id === '1'
              ? [
                  { __typename: 'Box', id: 'b' },
                  { __typename: 'Sack', id: 's', fill: 2 },
                ]
              : null,
          'Box.side': (_, { cm }) => (cm ? 50 : 500),
        },
        entity: keep,
      },
      duty: {
        sdl: `type Load @key(fields: "id") { id: ID! mass(unit: Unit = KG): Int @external packed: [Pack!] @external
            due: Int @requires(fields: "mass(unit: T)") dueByKilo: Int @requires(fields: "mass")
            label: String @requires(fields: "packed { id ... on Box { side(cm: true) } ... on Sack { fill } }") }
          enum Unit { KG T } interface Pack { id: ID! } type Box implements Pack { id: ID! @external side(cm: Boolean!): Int @external } type Sack implements Pack { id: ID! @external fill: Int @external }`,
        fields: {
          'Load.due': ({ mass }) => (mass as number) * 3,
          'Load.dueByKilo': ({ mass }) => (mass as number) * 3,
          'Load.label': ({ packed }) =>
            (packed as Row[] | null)
              ?.map(({ id, side, fill }) => `${String(id)}${String(side ?? fill)}`)
              .join(' '),
        },
        entity: keep,
      },
    },
    asks: [
      ['{ loads { due } }', { loads: [{ due: 3 }, { due: 6 }] }],
      [
        'query ($u: Unit!) { loads { id due mass(unit: $u) kilos: mass } }',
        {
          loads: [
            { id: '1', due: 3, mass: 1000, kilos: 1000 },
            { id: '2', due: 6, mass: 2000, kilos: 2000 },
          ],
        },
        { variables: { u: 'KG' } },
      ],
      [
        '{ loads { due dueByKilo } }',
        {
          loads: [
            { due: 3, dueByKilo: 3000 },
            { due: 6, dueByKilo: 6000 },
          ],
        },
      ],
      ['{ loads { label } }', { loads: [{ label: 'b50 s2' }, { label: null }] }],
    ],
  },
  'required fields that require others, round in a circle of subgraphs': {
    subgraphs: {
      a: {
        sdl: `type Query { trip: Trip } type Trip @key(fields: "id") { id: ID! miles: Int fuel: Int @external
          cost: Int @requires(fields: "fuel") }`,
        fields: {
          'Query.trip': () => ({ id: 't', miles: 10 }),
          'Trip.cost': ({ fuel }) => (fuel as number) * 2,
        },
        entity: (given) => ({ miles: 10, ...given }),
      },
      b: {
        sdl: `type Trip @key(fields: "id") { id: ID! miles: Int @external cost: Int @external
          fuel: Int @requires(fields: "miles") bill: String @requires(fields: "cost") }`,
        fields: {
          'Trip.fuel': ({ miles }) => (miles as number) * 5,
          'Trip.bill': ({ cost }) => `bill ${String(cost)}`,
        },
        entity: keep,
      },
      c: {
        sdl: `type Trip @key(fields: "id") { id: ID! bill: String @external paid: Boolean @requires(fields: "bill") }`,
        fields: { 'Trip.paid': ({ bill }) => bill === 'bill 100' },
        entity: keep,
      },
    },
    asks: [
      ['{ trip { paid } }', { trip: { paid: true } }],
      [
        '{ trip { bill fuel cost paid miles } }',
        { trip: { bill: 'bill 100', fuel: 50, cost: 100, paid: true, miles: 10 } },
      ],
    ],
  },
  'a field of an interface that requires what its types have elsewhere': {
    subgraphs: {
      a: {
        sdl: `type Query { stays: [Stay] } interface Stay { id: ID! nights: Int }
          type Hotel implements Stay @key(fields: "id") { id: ID! nights: Int stars: Int }
          type Camp implements Stay @key(fields: "id") { id: ID! nights: Int }`,
        fields: {
          'Query.stays': () => [
            { __typename: 'Hotel', id: 'h', nights: 2, stars: 4 },
            { __typename: 'Camp', id: 'c', nights: 3 },
          ],
        },
        entity: keep,
      },
      b: {
        sdl: `interface Stay { id: ID! price: Int }
          type Hotel implements Stay @key(fields: "id") { id: ID! nights: Int @external stars: Int @external price: Int @requires(fields: "nights stars") }
          type Camp implements Stay @key(fields: "id") { id: ID! nights: Int @external price: Int @requires(fields: "nights") }`,
        fields: {
          'Hotel.price': ({ nights, stars }) => (nights as number) * (stars as number) * 10,
          'Camp.price': ({ nights }) => (nights as number) * 3,
        },
        entity: keep,
      },
    },
    asks: [
      [
        '{ stays { id price } }',
        {
          stays: [
            { id: 'h', price: 80 },
            { id: 'c', price: 9 },
          ],
        },
      ],
      [
        '{ stays { ... on Camp { price } __typename } }',
        { stays: [{ __typename: 'Hotel' }, { price: 9, __typename: 'Camp' }] },
      ],
    ],
  },
  'fields provided beside their object, through entities within entities': {
    subgraphs: {
      a: {
        sdl: `type Query { tour: Tour @provides(fields: "stops { harbour { name master { name } } }") }
          type Tour @key(fields: "id") { id: ID! stops: [Stop!] @external } type Stop { harbour: Harbour @external }
          type Harbour @key(fields: "id") { id: ID! name: String @external master: Master @external } type Master @key(fields: "id") { id: ID! name: String @external }`,
        fields: {
          'Query.tour': () => ({
            id: 't',
            stops: [{ harbour: { id: 'h', name: 'near', master: { id: 'm', name: 'near' } } }],
          }),
        },
        entity: keep,
      },
      b: {
        sdl: `type Tour @key(fields: "id") { id: ID! stops: [Stop!] } type Stop { harbour: Harbour }
          type Harbour @key(fields: "id") { id: ID! name: String @shareable master: Master @shareable depth: Int } type Master @key(fields: "id") { id: ID! name: String @shareable age: Int }`,
        fields: { 'Harbour.depth': () => 12, 'Master.age': () => 40 },
        entity: keep,
      },
    },
    asks: [
      [
        '{ tour { stops { harbour { name master { name } } } } }',
        { tour: { stops: [{ harbour: { name: 'near', master: { name: 'near' } } }] } },
      ],
    ],
  },
  'conditions over subgraphs: on entities, on what requires, on fragments of types': {
    subgraphs: {
      a: {
        sdl: `type Query { ship: Ship } type Ship @key(fields: "id") { id: ID! tons: Int }`,
        fields: { 'Query.ship': () => ({ id: 's', tons: 8 }) },
        entity: (given) => ({ tons: 8, ...given }),
      },
      b: {
        sdl: `type Ship @key(fields: "id") { id: ID! tons: Int @external dues: Int @requires(fields: "tons") crew: [Hand] } type Hand @key(fields: "no") { no: ID! }`,
        fields: { 'Ship.dues': ({ tons }) => (tons as number) * 2, 'Ship.crew': () => [{ no: '1' }] },
        entity: keep,
      },
      c: {
        sdl: 'type Hand @key(fields: "no") { no: ID! name: String }',
        entity: ({ no }) => ({ __typename: 'Hand', no, name: 'H' }),
      },
    },
    asks: [
      ...([true, false].map((on) => [
        'query ($on: Boolean!) { ship { dues @include(if: $on) crew @skip(if: $on) { name } ... @include(if: $on) { crew { no name } } } }',
        { ship: on ? { dues: 16, crew: [{ no: '1', name: 'H' }] } : { crew: [{ name: 'H' }] } },
        { variables: { on } },
      ]) as Feature['asks']),
      [
        '{ ship { tons @include(if: false) dues crew { ... on Hand @skip(if: false) { name } } } }',
        { ship: { dues: 16, crew: [{ name: 'H' }] } },
      ],
      [
        'query ($on: Boolean = false) { ship @include(if: $on) { dues } __typename }',
        { __typename: 'Query' },
      ],
    ],
  },
  'fields of federation 1 that are external and owned by nobody else, types extended from both sides': {
    subgraphs: {
      a: {
        sdl: `extend type Query { quay: Quay } extend type Quay @key(fields: "id") { id: ID! @external metres: Int }`,
        fields: { 'Query.quay': () => ({ id: 'q', metres: 200 }) },
        entity: ({ id }) => ({ __typename: 'Quay', id, metres: 200 }),
      },
      b: {
        sdl: `type Query { quays: [Quay] } type Quay @key(fields: "id") @extends { id: ID! @external feet: Int @requires(fields: "metres") metres: Int @external }`,
        fields: { 'Query.quays': () => [{ id: 'q' }], 'Quay.feet': ({ metres }) => (metres as number) * 3 },
        entity: keep,
      },
    },
    asks: [
      [
        '{ quay { id feet } quays { id feet metres } }',
        { quay: { id: 'q', feet: 600 }, quays: [{ id: 'q', feet: 600, metres: 200 }] },
      ],
    ],
  },
};

describeFeatures(features);
