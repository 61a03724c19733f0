import { describeFeatures, type Feature, keep } from './support/feature';
import type { Row } from './support/subgraph';

const features: Record<string, Feature> = {
  'an interface object adds fields to what it does not know, types come from who knows them': {
    subgraphs: {
      fleet: {
        sdl: `type Query { vehicles: [Vehicle] }
          interface Vehicle @key(fields: "id") { id: ID! wheels: Int }
          type Car implements Vehicle @key(fields: "id") { id: ID! wheels: Int doors: Int }
          type Bike implements Vehicle @key(fields: "id") { id: ID! wheels: Int gears: Int }`,
        fields: { 'Query.vehicles': () => [VEHICLES.c1, VEHICLES.b1, null] },
        entity: ({ id }) => VEHICLES[id as keyof typeof VEHICLES],
      },
      tax: {
        sdl: `type Query { dearest: Vehicle }
          type Vehicle @key(fields: "id") @interfaceObject { id: ID! wheels: Int @external tax: Int @requires(fields: "wheels") }`,
        fields: {
          'Query.dearest': () => ({ id: 'c1' }),
          'Vehicle.tax': ({ wheels }) => (typeof wheels === 'number' ? wheels * 10 : null),
        },
        entity: (given) => ({ ...given, __typename: 'Vehicle' }),
      },
    },
    // Version 0.27.0 does not write that the interface's own field is external.
    rewrite: (sdl) =>
      sdl.replace(
        /wheels: Int(?=\s+tax: Int @join__field\(graph: TAX)/,
        'wheels: Int @join__field(graph: FLEET) @join__field(graph: TAX, external: true)',
      ),
    asks: [
      [
        '{ vehicles { id tax ... on Car { doors } ... on Bike { gears t: tax } } }',
        { vehicles: [{ id: 'c1', tax: 40, doors: 5 }, { id: 'b1', tax: 20, gears: 21, t: 20 }, null] },
      ],
      ['{ dearest { id } }', { dearest: { id: 'c1' } }],
      [
        '{ dearest { __typename t: __typename tax ... on Car { doors } } }',
        { dearest: { __typename: 'Car', t: 'Car', tax: 40, doors: 5 } },
      ],
    ],
  },
  'fields that every subgraph may answer at the root come from all who have to be asked': {
    subgraphs: {
      a: {
        sdl: 'type Query { unit: Unit @shareable } type Unit @shareable { id: ID! one: Int }',
        fields: { 'Query.unit': () => ({ id: 'u', one: 1 }) },
      },
      b: {
        sdl: 'type Query { unit: Unit @shareable } type Unit @shareable { id: ID! two: [Int] }',
        fields: { 'Query.unit': () => ({ id: 'u', two: [2, 2] }) },
      },
    },
    asks: [
      ['{ unit { id one two } __typename }', { unit: { id: 'u', one: 1, two: [2, 2] }, __typename: 'Query' }],
    ],
  },
  'an override takes a field from another subgraph, also where another field requires it': {
    subgraphs: {
      old: {
        sdl: 'type Query { bills: [Bill] } type Bill @key(fields: "id") { id: ID! total: Int }',
        fields: { 'Query.bills': () => [{ id: '1', total: -1 }] },
        entity: keep,
      },
      fresh: {
        sdl: 'type Bill @key(fields: "id") { id: ID! total: Int @override(from: "old") }',
        entity: (given) => ({ ...given, total: 7 }),
      },
      fee: {
        sdl: 'type Bill @key(fields: "id") { id: ID! total: Int @external fee: Int @requires(fields: "total") }',
        fields: { 'Bill.fee': ({ total }) => (total as number) * 2 },
        entity: keep,
      },
    },
    asks: [['{ bills { total fee } }', { bills: [{ total: 7, fee: 14 }] }]],
  },
  'what is inaccessible is not there: a value of an enum, a type, an argument': {
    subgraphs: {
      a: {
        sdl: `type Query { people(kind: Kind, secret: Int @inaccessible): [Person] things: [Thing] }
          enum Kind { OPEN HIDDEN @inaccessible }
          type Person { name: String kind: Kind kinds: [Kind] }
          interface Thing { id: ID! }
          type Shown implements Thing { id: ID! }
          type Hidden implements Thing @inaccessible { id: ID! }`,
        fields: {
          'Query.people': () => [
            { name: 'a', kind: 'HIDDEN', kinds: ['OPEN', 'HIDDEN'] },
            { name: 'b', kind: 'OPEN' },
          ],
          'Query.things': () => [
            { __typename: 'Shown', id: '1' },
            { __typename: 'Hidden', id: '2' },
          ],
        },
      },
    },
    asks: [
      [
        '{ people(kind: OPEN) { name kind kinds } things { __typename id } }',
        {
          people: [
            { name: 'a', kind: null, kinds: ['OPEN', null] },
            { name: 'b', kind: 'OPEN', kinds: null },
          ],
          things: [{ __typename: 'Shown', id: '1' }, null],
        },
      ],
    ],
  },
  'fields may be provided on the way, through interfaces and unions too': {
    subgraphs: {
      shelf: {
        sdl: `type Query { first: Item @provides(fields: "... on Pen { ink { color } }") any: Media @provides(fields: "... on Disc { title }") }
          interface Item { id: ID! }
          type Pen implements Item @key(fields: "id") { id: ID! ink: Ink @external }
          type Cup implements Item @key(fields: "id") { id: ID! }
          type Ink { color: String @external }
          union Media = Disc | Tape
          type Disc @key(fields: "id") { id: ID! title: String @external }
          type Tape @key(fields: "id") { id: ID! }`,
        fields: {
          'Query.first': () => ({ __typename: 'Pen', id: 'p', ink: { color: 'blue' } }),
          'Query.any': () => ({ __typename: 'Disc', id: 'd', title: 'Songs' }),
        },
        entity: keep,
      },
      facts: {
        sdl: `type Pen @key(fields: "id") { id: ID! ink: Ink @shareable price: Int } type Ink { color: String @shareable grade: Int }
          type Cup @key(fields: "id") { id: ID! price: Int }
          type Disc @key(fields: "id") { id: ID! title: String @shareable length: Int }`,
        fields: {
          'Disc.length': () => 60,
          'Pen.price': () => 3,
          'Pen.ink': () => ({ color: 'blue', grade: 2 }),
        },
        entity: keep,
      },
    },
    asks: [
      [
        '{ first { id ... on Pen { ink { color } } } any { ... on Disc { title } } }',
        { first: { id: 'p', ink: { color: 'blue' } }, any: { title: 'Songs' } },
      ],
      [
        '{ first { ... on Pen { ink { color grade } price } } any { ... on Disc { length } ... on Tape { id } } }',
        { first: { ink: { color: 'blue', grade: 2 }, price: 3 }, any: { length: 60 } },
      ],
    ],
  },
  'fields that require each other are asked in turn, with fragments in what they require': {
    subgraphs: {
      a: {
        sdl: `type Query { order: Order } type Order @key(fields: "id") { id: ID! paid: By sum: Int tax: Int @external label: String @requires(fields: "tax") }
          union By = Card | Cash type Card @shareable { digits: String } type Cash @shareable { coins: Int }`,
        fields: {
          'Query.order': () => ({
            __typename: 'Order',
            id: '1',
            sum: 100,
            paid: { __typename: 'Card', digits: '42' },
          }),
          'Order.label': ({ tax }) => `tax ${String(tax)}`,
        },
        entity: keep,
      },
      b: {
        sdl: `type Order @key(fields: "id") { id: ID! sum: Int @external tax: Int @requires(fields: "sum") paid: By @external
            receipt: String @requires(fields: "paid { ... on Card { digits } ... on Cash { coins } }") }
          union By = Card | Cash type Card @shareable { digits: String } type Cash @shareable { coins: Int }`,
        fields: {
          'Order.tax': ({ sum }) => (sum as number) / 10,
          'Order.receipt': ({ paid }) => (paid as Row).digits,
        },
        entity: keep,
      },
    },
    asks: [['{ order { label receipt tax } }', { order: { label: 'tax 10', receipt: '42', tax: 10 } }]],
  },
  'keys of any kind lead on, one after the other': {
    subgraphs: {
      a: {
        sdl: 'type Query { users: [User] } type User @key(fields: "id") { id: ID! }',
        fields: { 'Query.users': () => [{ id: '1' }, { id: '2' }] },
        entity: keep,
      },
      b: {
        sdl: 'type User @key(fields: "id") @key(fields: "mail org { code }") { id: ID! mail: String org: Org } type Org @shareable { code: ID! }',
        entity: ({ id }) => (id === '1' ? { __typename: 'User', id, mail: 'm', org: { code: 'o' } } : null),
      },
      c: {
        sdl: 'type User @key(fields: "mail org { code }") { mail: String org: Org nick: String } type Org @shareable { code: ID! }',
        entity: (given) => ({ ...given, nick: `${String(given.mail)}@${String((given.org as Row).code)}` }),
      },
    },
    asks: [
      [
        '{ users { id nick } }',
        {
          users: [
            { id: '1', nick: 'm@o' },
            { id: '2', nick: null },
          ],
        },
      ],
    ],
  },
  'types of federation 1 are extended from elsewhere': {
    subgraphs: {
      a: {
        sdl: 'type Query { book: Book } type Book @key(fields: "isbn") { isbn: ID! title: String }',
        fields: { 'Query.book': () => ({ isbn: '1', title: 'T' }) },
        entity: keep,
      },
      b: {
        sdl: 'extend type Book @key(fields: "isbn") { isbn: ID! @external stars: Int }',
        fields: { 'Book.stars': () => 5 },
        entity: keep,
      },
    },
    asks: [['{ book { title stars } }', { book: { title: 'T', stars: 5 } }]],
  },
  'unions and lists of subgraphs that know different members': {
    subgraphs: {
      a: {
        sdl: `type Query { found: [Found!] } union Found = Page | Image
          type Page @key(fields: "id") { id: ID! text: String } type Image @key(fields: "id") { id: ID! }`,
        fields: {
          'Query.found': () => [
            { __typename: 'Image', id: 'i' },
            { __typename: 'Page', id: 'p', text: 'x' },
          ],
        },
        entity: keep,
      },
      b: {
        sdl: `union Found = Image | Sound type Sound @key(fields: "id") { id: ID! } type Image @key(fields: "id") { id: ID! width: Int near: [Found] }`,
        fields: {
          'Image.width': () => 9,
          'Image.near': () => [
            { __typename: 'Sound', id: 's' },
            { __typename: 'Image', id: 'j' },
          ],
        },
        entity: keep,
      },
    },
    asks: [
      [
        '{ found { __typename ... on Image { width near { __typename ... on Image { id } } } ... on Page { text } ... on Sound { id } } }',
        {
          found: [
            {
              __typename: 'Image',
              width: 9,
              near: [{ __typename: 'Sound' }, { __typename: 'Image', id: 'j' }],
            },
            { __typename: 'Page', text: 'x' },
          ],
        },
      ],
    ],
  },
};

const VEHICLES = {
  c1: { __typename: 'Car', id: 'c1', wheels: 4, doors: 5 },
  b1: { __typename: 'Bike', id: 'b1', wheels: 2, gears: 21 },
};

describeFeatures(features);
