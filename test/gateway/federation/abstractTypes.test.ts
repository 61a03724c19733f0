import { describeFeatures, type Feature, keep } from '../executor/support/feature';

const HERD = [
  { __typename: 'Mare', id: 'm', name: 'Aina', foal: { __typename: 'Foal', id: 'f', name: 'Kulyn' } },
  { __typename: 'Ewe', id: 'e', name: 'Koy', wool: 3 },
  { __typename: 'Foal', id: 'f', name: 'Kulyn' },
];

const features: Record<string, Feature> = {
  'interfaces of which each subgraph knows other types, entered from each of them': {
    subgraphs: {
      a: {
        sdl: `type Query { herd: [Beast!] } interface Beast { id: ID! name: String }
          type Mare implements Beast @key(fields: "id") { id: ID! name: String foal: Foal } type Ewe implements Beast @key(fields: "id") { id: ID! name: String wool: Int }
          type Foal implements Beast @key(fields: "id") { id: ID! name: String }`,
        fields: { 'Query.herd': () => HERD },
        entity: ({ id }) => HERD.find((one) => one.id === id),
      },
      b: {
        sdl: `type Query { sold: [Beast] } interface Beast { id: ID! price: Int }
          type Mare implements Beast @key(fields: "id") { id: ID! price: Int } type Foal implements Beast @key(fields: "id") { id: ID! price: Int }
          type Ewe implements Beast @key(fields: "id") { id: ID! price: Int }`,
        fields: {
          'Query.sold': () => [{ __typename: 'Foal', id: 'f' }, null, { __typename: 'Mare', id: 'm' }],
          'Mare.price': () => 900,
          'Foal.price': () => 400,
          'Ewe.price': () => 90,
        },
        entity: keep,
      },
    },
    asks: [
      [
        '{ herd { name price } }',
        {
          herd: [
            { name: 'Aina', price: 900 },
            { name: 'Koy', price: 90 },
            { name: 'Kulyn', price: 400 },
          ],
        },
      ],
      [
        '{ sold { id name ... on Mare { foal { price name } } } }',
        {
          sold: [
            { id: 'f', name: 'Kulyn' },
            null,
            { id: 'm', name: 'Aina', foal: { price: 400, name: 'Kulyn' } },
          ],
        },
      ],
      [
        '{ herd { ... on Ewe { wool } ... on Beast { ... on Mare { foal { __typename price } } } } }',
        { herd: [{ foal: { __typename: 'Foal', price: 400 } }, { wool: 3 }, {}] },
      ],
    ],
  },
  'unions that overlap in one member only, and a type that is in no union of one subgraph': {
    subgraphs: {
      a: {
        sdl: `type Query { drawn: Thing } type Box @key(fields: "id") { id: ID! holds: Thing stands: Thing } union Thing = Cup | Key
          type Cup @shareable { ml: Int } type Key @shareable { teeth: Int } `,
        fields: {
          'Query.drawn': () => ({ __typename: 'Cup', ml: 300 }),
          'Box.holds': () => ({ __typename: 'Key', teeth: 5 }),
          'Box.stands': () => null,
        },
        entity: keep,
      },
      b: {
        sdl: `type Query { boxes: [Box!] } type Box @key(fields: "id") { id: ID! found: [Thing] } union Thing = Key | Pin type Key @shareable { teeth: Int } type Pin { mm: Int } type Cup @shareable { ml: Int }`,
        fields: {
          'Query.boxes': () => [{ id: '1' }],
          'Box.found': () => [
            { __typename: 'Pin', mm: 4 },
            { __typename: 'Key', teeth: 2 },
          ],
        },
        entity: keep,
      },
    },
    asks: [
      [
        '{ boxes { holds { ... on Cup { ml } ... on Key { teeth } ... on Pin { mm } } found { ... on Cup { ml } ... on Key { teeth } ... on Pin { mm } __typename } stands { __typename } } }',
        {
          boxes: [
            {
              holds: { teeth: 5 },
              found: [
                { mm: 4, __typename: 'Pin' },
                { teeth: 2, __typename: 'Key' },
              ],
              stands: null,
            },
          ],
        },
      ],
      [
        '{ drawn { ... on Pin { mm } ... on Key { teeth } } boxes { found { ... on Cup { ml } } } }',
        { drawn: {}, boxes: [{ found: [{}, {}] }] },
      ],
    ],
  },
  'a union in one subgraph whose members have an interface in another': {
    subgraphs: {
      a: {
        sdl: `type Query { picks: [Pick] } union Pick = Pear | Nut type Pear @key(fields: "id") { id: ID! grams: Int } type Nut @key(fields: "id") { id: ID! shell: String }`,
        fields: {
          'Query.picks': () => [
            { __typename: 'Pear', id: 'p', grams: 120 },
            { __typename: 'Nut', id: 'n', shell: 'hard' },
          ],
        },
        entity: (given) => ({ grams: 130, shell: 'soft', ...given }),
      },
      b: {
        sdl: `type Query { priced: [Priced] } interface Priced { price: Int } type Pear implements Priced @key(fields: "id") { id: ID! price: Int }
          type Nut implements Priced @key(fields: "id") { id: ID! price: Int }`,
        fields: {
          'Query.priced': () => [{ __typename: 'Nut', id: 'n' }],
          'Pear.price': () => 12,
          'Nut.price': () => 30,
        },
        entity: keep,
      },
    },
    asks: [
      [
        '{ picks { ... on Priced { price } ... on Pear { grams } } }',
        { picks: [{ price: 12, grams: 120 }, { price: 30 }] },
      ],
      [
        '{ priced { price ... on Nut { shell } ... on Pear { grams } } }',
        { priced: [{ price: 30, shell: 'soft' }] },
      ],
      [
        '{ picks { ...P } } fragment P on Priced { __typename ... on Nut { id price } }',
        { picks: [{ __typename: 'Pear' }, { __typename: 'Nut', id: 'n', price: 30 }] },
      ],
    ],
  },
  'an interface field whose types answer with narrower types': {
    subgraphs: {
      a: {
        sdl: `type Query { nests: [Nest!] } interface Nest { id: ID! holds: [Egg] owner: Bird } interface Egg { grams: Int } type Blue implements Egg { grams: Int spots: Int } type White implements Egg { grams: Int }
          interface Bird { id: ID! } type Rook implements Bird @key(fields: "id") { id: ID! } type Swan implements Bird @key(fields: "id") { id: ID! }
          type High implements Nest @key(fields: "id") { id: ID! holds: [Blue!]! owner: Rook! } type Low implements Nest @key(fields: "id") { id: ID! holds: [Egg] owner: Swan }`,
        fields: {
          'Query.nests': () => [
            {
              __typename: 'High',
              id: 'h',
              holds: [{ __typename: 'Blue', grams: 5, spots: 2 }],
              owner: { __typename: 'Rook', id: 'r' },
            },
            { __typename: 'Low', id: 'l', holds: [{ __typename: 'White', grams: 9 }, null], owner: null },
          ],
        },
        entity: keep,
      },
      b: {
        sdl: 'type Rook @key(fields: "id") { id: ID! age: Int } type Swan @key(fields: "id") { id: ID! age: Int }',
        fields: { 'Rook.age': () => 4, 'Swan.age': () => 6 },
        entity: keep,
      },
    },
    asks: [
      [
        '{ nests { holds { grams ... on Blue { spots } } owner { id ... on Rook { age } ... on Swan { age } } } }',
        {
          nests: [
            { holds: [{ grams: 5, spots: 2 }], owner: { id: 'r', age: 4 } },
            { holds: [{ grams: 9 }, null], owner: null },
          ],
        },
      ],
      [
        '{ nests { ... on High { holds { spots } owner { age } } ... on Low { id } } }',
        { nests: [{ holds: [{ spots: 2 }], owner: { age: 4 } }, { id: 'l' }] },
      ],
    ],
  },
  'interfaces that go round over entities of two subgraphs': {
    subgraphs: {
      a: {
        sdl: `type Query { post: Stop } interface Stop { id: ID! next: Stop } type Inn implements Stop @key(fields: "id") { id: ID! next: Stop } type Well implements Stop @key(fields: "id") { id: ID! next: Stop }`,
        fields: {
          'Query.post': () => ({ __typename: 'Inn', id: '1' }),
          'Inn.next': ({ id }) => ({ __typename: 'Well', id: `${String(id)}w` }),
          'Well.next': ({ id }) =>
            String(id).length > 3 ? null : { __typename: 'Inn', id: `${String(id)}i` },
        },
        entity: keep,
      },
      b: {
        sdl: `interface Stop { id: ID! back: Stop } type Inn implements Stop @key(fields: "id") { id: ID! back: Stop beds: Int } type Well implements Stop @key(fields: "id") { id: ID! back: Stop }`,
        fields: {
          'Inn.back': () => null,
          'Well.back': ({ id }) => ({ __typename: 'Inn', id: String(id).slice(0, -1) }),
          'Inn.beds': ({ id }) => String(id).length,
        },
        entity: keep,
      },
    },
    asks: [
      [
        '{ post { next { back { id ... on Inn { beds next { back { ... on Inn { beds } } next { id ... on Inn { beds } } } } } } } }',
        {
          post: {
            next: { back: { id: '1', beds: 1, next: { back: { beds: 1 }, next: { id: '1wi', beds: 3 } } } },
          },
        },
      ],
      [
        '{ post { id back { id } next { id next { id back { id } next { id next { id } } } } } }',
        {
          post: {
            id: '1',
            back: null,
            next: { id: '1w', next: { id: '1wi', back: null, next: { id: '1wiw', next: null } } },
          },
        },
      ],
    ],
  },
  'a field that is an object in one type, a list in another, and of other types in two subgraphs': {
    subgraphs: {
      a: {
        sdl: `type Query { shelves: [Shelf] } union Shelf = Rack | Case type Rack @key(fields: "id") { id: ID! goods: [Good!] top: Good } type Case @key(fields: "id") { id: ID! goods: Good top: [Good] }
          type Good @key(fields: "id") { id: ID! }`,
        fields: {
          'Query.shelves': () => [
            { __typename: 'Case', id: 'c', goods: { id: '1' }, top: [null, { id: '2' }] },
            { __typename: 'Rack', id: 'r', goods: [{ id: '3' }], top: { id: '4' } },
          ],
        },
        entity: keep,
      },
      b: {
        sdl: 'type Good @key(fields: "id") { id: ID! name: String }',
        fields: { 'Good.name': ({ id }) => `g${String(id)}` },
        entity: keep,
      },
    },
    asks: [
      [
        '{ shelves { ... on Rack { rack: goods { name } rackTop: top { name } } ... on Case { goods { name } top { name id } } } }',
        {
          shelves: [
            { goods: { name: 'g1' }, top: [null, { name: 'g2', id: '2' }] },
            { rack: [{ name: 'g3' }], rackTop: { name: 'g4' } },
          ],
        },
      ],
    ],
  },
};

describeFeatures(features);
