import { describeFeatures, type Feature, keep } from '../executor/support/feature';
import type { Row } from '../executor/support/subgraph';

const json =
  (...names: string[]) =>
  (row: Row): string =>
    JSON.stringify(names.map((name) => row[name] ?? null));

const features: Record<string, Feature> = {
  'required fields that require others, over four subgraphs, in any order': {
    subgraphs: {
      a: {
        sdl: 'type Query { kiln: Kiln kilns: [Kiln!] } type Kiln @key(fields: "id") { id: ID! }',
        fields: { 'Query.kiln': () => ({ id: 'k' }), 'Query.kilns': () => [{ id: 'k' }, { id: 'l' }] },
        entity: keep,
      },
      b: {
        sdl: 'type Kiln @key(fields: "id") { id: ID! heat: Int wall: Int }',
        fields: { 'Kiln.heat': ({ id }) => (id === 'k' ? 900 : null), 'Kiln.wall': () => 3 },
        entity: keep,
      },
      c: {
        sdl: 'type Kiln @key(fields: "id") { id: ID! heat: Int @external wall: Int @external safe: Boolean @requires(fields: "heat wall") glow: String @requires(fields: "heat") }',
        fields: {
          'Kiln.safe': ({ heat, wall }) => (heat as number) < 400 * (wall as number),
          'Kiln.glow': ({ heat }) => (heat === null ? 'none' : `${String(heat)} red`),
        },
        entity: keep,
      },
      d: {
        sdl: 'type Kiln @key(fields: "id") { id: ID! safe: Boolean @external glow: String @external wall: Int @external mark: String @requires(fields: "safe glow wall") }',
        fields: { 'Kiln.mark': json('safe', 'glow', 'wall') },
        entity: keep,
      },
    },
    asks: [
      ['{ kiln { mark } }', { kiln: { mark: '[true,"900 red",3]' } }],
      [
        '{ kilns { glow mark } kiln { heat safe } }',
        {
          kilns: [
            { glow: '900 red', mark: '[true,"900 red",3]' },
            { glow: 'none', mark: '[true,"none",3]' },
          ],
          kiln: { heat: 900, safe: true },
        },
        { apart: 'It leaves a required field out where it is null.' },
      ],
    ],
  },
  'two fields that require one field with different arguments, which the client asks with others': {
    subgraphs: {
      a: {
        sdl: 'type Query { pots: [Pot] } type Pot @key(fields: "id") { id: ID! holds(in: String = "l", full: Boolean): Int glaze: Glaze } type Glaze { name(in: String): String }',
        fields: {
          'Query.pots': () => [{ id: '1' }, { id: '2' }],
          'Pot.holds': ({ id }, args) =>
            Number(id) * (args.in === 'ml' ? 1000 : args.in === 'dl' ? 10 : 1) + (args.full ? 1 : 0),
          'Pot.glaze': ({ id }) => ({ of: id }),
          'Glaze.name': ({ of }, args) => `${String(args.in)}${String(of)}`,
        },
        entity: keep,
      },
      b: {
        sdl: `type Pot @key(fields: "id") { id: ID! holds(in: String = "l", full: Boolean): Int @external glaze: Glaze @external
          cups: String @requires(fields: "holds(in: \\"ml\\", full: true)") jugs: String @requires(fields: "holds(in: \\"dl\\") glaze { name(in: \\"kk\\") }") }
          type Glaze { name(in: String): String @external }`,
        fields: {
          'Pot.cups': ({ holds }) => `${String(holds)} ml`,
          'Pot.jugs': ({ holds, glaze }) => `${String(holds)} dl ${String((glaze as Row).name)}`,
        },
        entity: keep,
      },
    },
    asks: [
      ['{ pots { cups } }', { pots: [{ cups: '1001 ml' }, { cups: '2001 ml' }] }],
      [
        '{ pots { cups jugs } }',
        {
          pots: [
            { cups: '1001 ml', jugs: '10 dl kk1' },
            { cups: '2001 ml', jugs: '20 dl kk2' },
          ],
        },
      ],
      [
        'query ($in: String) { pots { holds(in: $in) jugs cups h: holds(full: true) } }',
        {
          pots: [
            { holds: 10, jugs: '10 dl kk1', cups: '1001 ml', h: 2 },
            { holds: 20, jugs: '20 dl kk2', cups: '2001 ml', h: 3 },
          ],
        },
        { variables: { in: 'dl' } },
      ],
      [
        '{ pots { glaze { name(in: "ru") } jugs holds } }',
        {
          pots: [
            { glaze: { name: 'ru1' }, jugs: '10 dl kk1', holds: 1 },
            { glaze: { name: 'ru2' }, jugs: '20 dl kk2', holds: 2 },
          ],
        },
        { apart: 'It gives what was asked for in place of what is required.' },
      ],
      [
        '{ pots { cups: jugs jugs: cups } }',
        {
          pots: [
            { cups: '10 dl kk1', jugs: '1001 ml' },
            { cups: '20 dl kk2', jugs: '2001 ml' },
          ],
        },
      ],
    ],
  },
  'required objects behind interfaces and unions, in lists, with keys of their own': {
    subgraphs: {
      a: {
        sdl: `type Query { carts: [Cart!] } type Cart @key(fields: "id") { id: ID! by: Beast load: [Load] }
          interface Beast { id: ID! } type Ox implements Beast @key(fields: "id") { id: ID! pull: Int } type Yak implements Beast @key(fields: "id") { id: ID! wool: Int }
          union Load = Sand | Hay type Sand { tons: Int! } type Hay { bales: Int @shareable }`,
        fields: {
          'Query.carts': () => [
            {
              id: '1',
              by: { __typename: 'Ox', id: 'o', pull: 5 },
              load: [{ __typename: 'Hay', bales: 9 }, null, { __typename: 'Sand', tons: 2 }],
            },
            { id: '2', by: { __typename: 'Yak', id: 'y', wool: 3 }, load: [] },
            { id: '3', by: null, load: null },
          ],
        },
        entity: keep,
      },
      b: {
        sdl: `type Cart @key(fields: "id") { id: ID! by: Beast @external load: [Load] @external
            speed: String @requires(fields: "by { id ... on Ox { pull } ... on Yak { name wool } }") weight: String @requires(fields: "load { ... on Sand { tons } ... on Hay { bales } }") }
          interface Beast { id: ID! @external } type Ox implements Beast @key(fields: "id") { id: ID! pull: Int @external } type Yak implements Beast @key(fields: "id") { id: ID! wool: Int @external name: String @external }
          union Load = Sand | Hay type Sand { tons: Int! @external } type Hay { bales: Int @external }`,
        fields: { 'Cart.speed': json('by'), 'Cart.weight': json('load') },
        entity: keep,
      },
      c: {
        sdl: 'type Yak @key(fields: "id") { id: ID! name: String }',
        fields: { 'Yak.name': () => 'Qara' },
        entity: keep,
      },
    },
    asks: [
      [
        '{ carts { weight } }',
        {
          carts: [{ weight: '[[{"bales":9},null,{"tons":2}]]' }, { weight: '[[]]' }, { weight: '[null]' }],
        },
      ],
      [
        '{ carts { speed id } }',
        {
          carts: [
            { speed: '[{"id":"o","pull":5}]', id: '1' },
            { speed: '[{"id":"y","name":"Qara","wool":3}]', id: '2' },
            { speed: '[null]', id: '3' },
          ],
        },
      ],
      [
        '{ carts { by { ... on Ox { id: pull } ... on Yak { name } } speed } }',
        {
          carts: [
            { by: { id: 5 }, speed: '[{"id":"o","pull":5}]' },
            { by: { name: 'Qara' }, speed: '[{"id":"y","name":"Qara","wool":3}]' },
            { by: null, speed: '[null]' },
          ],
        },
        { apart: 'It takes the alias for the field that it needs.' },
      ],
    ],
  },
  'a field that requires a part of its own key and of an object reached by another key': {
    subgraphs: {
      a: {
        sdl: 'type Query { jar: Jar } type Jar @key(fields: "code { no }") { code: Code! lid: Lid } type Code @shareable { no: Int! letter: String } type Lid @key(fields: "id") { id: ID! }',
        fields: { 'Query.jar': () => ({ code: { no: 4, letter: 'x' }, lid: { id: 'l' } }) },
        entity: keep,
      },
      b: {
        sdl: 'type Lid @key(fields: "id") { id: ID! width: Int maker: Maker } type Maker { town: String }',
        fields: { 'Lid.width': () => 8, 'Lid.maker': () => ({ town: 'Taraz' }) },
        entity: keep,
      },
      c: {
        sdl: `type Jar @key(fields: "code { no }") { code: Code! lid: Lid @external seals: String @requires(fields: "lid { width maker { town } }") } type Code @shareable { no: Int! }
          type Lid @key(fields: "id") { id: ID! width: Int @external maker: Maker @external } type Maker { town: String @external }`,
        fields: { 'Jar.seals': json('code', 'lid') },
        entity: keep,
      },
    },
    asks: [
      [
        '{ jar { seals code { letter } } }',
        { jar: { seals: '[{"no":4},{"width":8,"maker":{"town":"Taraz"}}]', code: { letter: 'x' } } },
      ],
    ],
  },
};

describeFeatures(features);
