import { describeFeatures, type Feature, keep } from '../executor/support/feature';

const TAKEN = { apart: 'It takes the alias for the field that it needs.' };

const features: Record<string, Feature> = {
  'aliases that are names of keys and of required fields': {
    subgraphs: {
      a: {
        sdl: `type Query { trees: [Tree] twin: Tree } type Tree @key(fields: "id") { id: ID! kind: String height: Int plot: Plot next: Tree }
          type Plot @shareable { row: Int side: Int }`,
        fields: {
          'Query.trees': () => [TREE, null],
          'Query.twin': () => TREE,
          'Tree.next': () => TREE,
        },
        entity: keep,
      },
      b: {
        sdl: `type Tree @key(fields: "id") { id: ID! height: Int @external plot: Plot @external price: Int fails: Int
            label: String @requires(fields: "height plot { row }") } type Plot @shareable { row: Int side: Int }`,
        fields: {
          'Tree.price': ({ id }) => Number(id) * 100,
          'Tree.label': ({ height, plot }) => `${String(height)} at ${String((plot as { row: number }).row)}`,
          'Tree.fails': () => {
            throw new Error('fails');
          },
        },
        entity: keep,
      },
    },
    asks: [
      ['{ trees { id: kind price } }', { trees: [{ id: 'oak', price: 700 }, null] }, TAKEN],
      ['{ trees { id: price kind: id } }', { trees: [{ id: 700, kind: '7' }, null] }],
      ['{ twin { id: price price: id label } }', { twin: { id: 700, price: '7', label: '30 at 2' } }],
      [
        '{ twin { height: kind label plot { row: side side: row } } }',
        { twin: { height: 'oak', label: '30 at 2', plot: { row: 5, side: 2 } } },
        TAKEN,
      ],
      [
        '{ twin { plot: next { id: label } label next: plot { row } } }',
        { twin: { plot: { id: '30 at 2' }, label: '30 at 2', next: { row: 2 } } },
        TAKEN,
      ],
      [
        'query ($on: Boolean!) { twin { ...T @include(if: $on) price } } fragment T on Tree { id: height next { id: kind price } }',
        { twin: { id: 30, next: { id: 'oak', price: 700 }, price: 700 } },
        { variables: { on: true }, ...TAKEN },
      ],
      [
        '{ as_id: twin { kind } kind: twin { as_kind: id kind: price } }',
        { as_id: { kind: 'oak' }, kind: { as_kind: '7', kind: 700 } },
      ],
      [
        '{ twin { _internal_qp_alias_0: kind height: price label } }',
        { twin: { _internal_qp_alias_0: 'oak', height: 700, label: '30 at 2' } },
        TAKEN,
      ],
      [
        '{ twin { id: fails kind: price } }',
        { twin: { id: null, kind: 700 } },
        { errors: [{ message: 'fails', path: ['twin', 'id'] }] },
      ],
      [
        '{ trees: __type(name: "Plot") { fields: name kind: fields { name: name } } }',
        { trees: { fields: 'Plot', kind: [{ name: 'row' }, { name: 'side' }] } },
      ],
    ],
  },
  'one name for different fields, arguments and types, where conditions on types keep them apart': {
    subgraphs: {
      a: {
        sdl: `type Query { found: [Found] things: [Thing!] } union Found = Lamp | Rope | Sign interface Thing { id: ID! }
          type Lamp implements Thing @key(fields: "id") { id: ID! size(unit: String = "cm"): Int watts: Int tags: [String!] made: Maker }
          type Rope implements Thing @key(fields: "id") { id: ID! size(unit: String = "cm"): Int tags: String! made: [Maker!]! } type Sign { size(unit: String): Int }
          type Maker { name: String }`,
        fields: {
          'Query.found': () => [
            { __typename: 'Lamp', id: 'l', watts: 9, tags: ['x'], made: { name: 'L' } },
            { __typename: 'Sign', size: 7 },
            { __typename: 'Rope', id: 'r', tags: 'long', made: [{ name: 'R' }] },
          ],
          'Query.things': () => [
            { __typename: 'Rope', id: 'r', tags: 'long', made: [] },
            { __typename: 'Lamp', id: 'l', tags: null, made: null },
          ],
          'Lamp.size': (_, { unit }) => (unit === 'mm' ? 400 : 40),
          'Rope.size': (_, { unit }) => (unit === 'mm' ? 2500 : 250),
        },
        entity: keep,
      },
      b: {
        sdl: 'type Lamp @key(fields: "id") { id: ID! price: Int! } type Rope @key(fields: "id") { id: ID! price: [Float] }',
        fields: { 'Lamp.price': () => 5, 'Rope.price': () => [1.5, null] },
        entity: keep,
      },
    },
    asks: [
      [
        '{ found { ... on Lamp { n: size(unit: "mm") } ... on Rope { n: size } ... on Sign { n: size } } }',
        { found: [{ n: 400 }, { n: 7 }, { n: 250 }] },
      ],
      [
        'query ($u: String) { things { id ... on Lamp { n: size(unit: $u) m: size } ... on Rope { m: size(unit: "cm") n: size(unit: $u) } } }',
        {
          things: [
            { id: 'r', m: 250, n: 2500 },
            { id: 'l', n: 400, m: 40 },
          ],
        },
        { variables: { u: 'mm' } },
      ],
      [
        '{ things { ... on Lamp { price } ... on Rope { p: price } id } }',
        {
          things: [
            { p: [1.5, null], id: 'r' },
            { price: 5, id: 'l' },
          ],
        },
      ],
      [
        '{ found { ... on Lamp { tags made { name } } ... on Rope { t: tags m: made { name } } __typename } }',
        {
          found: [
            { tags: ['x'], made: { name: 'L' }, __typename: 'Lamp' },
            { __typename: 'Sign' },
            { t: 'long', m: [{ name: 'R' }], __typename: 'Rope' },
          ],
        },
      ],
    ],
  },
  'fragments in fragments, on interfaces within unions, the same fields from several of them': {
    subgraphs: {
      a: {
        sdl: `type Query { found: [Found] } union Found = Lamp | Rope | Sign interface Thing { id: ID! near: Found } interface Lit implements Thing { id: ID! near: Found watts: Int }
          type Lamp implements Lit & Thing @key(fields: "id") { id: ID! near: Found watts: Int } type Rope implements Thing @key(fields: "id") { id: ID! near: Found metres: Int }
          type Sign { text: String }`,
        fields: {
          'Query.found': () => [
            { __typename: 'Lamp', id: 'l', watts: 9, near: { __typename: 'Sign', text: 'exit' } },
            {
              __typename: 'Rope',
              id: 'r',
              metres: 3,
              near: { __typename: 'Lamp', id: 'm', watts: 1, near: null },
            },
            { __typename: 'Sign', text: 'in' },
            null,
          ],
        },
        entity: keep,
      },
      b: {
        sdl: 'type Lamp @key(fields: "id") { id: ID! price: Int } type Rope @key(fields: "id") { id: ID! price: Int }',
        fields: { 'Lamp.price': () => 5, 'Rope.price': () => 8 },
        entity: keep,
      },
    },
    asks: [
      [
        '{ found { ...All } } fragment All on Found { ...Things ... on Sign { text } } fragment Things on Thing { id ...Lights ... on Rope { price metres } near { ...Lights ... on Sign { t: text } } } fragment Lights on Lit { watts ... on Lamp { price } }',
        {
          found: [
            { id: 'l', watts: 9, price: 5, near: { t: 'exit' } },
            { id: 'r', price: 8, metres: 3, near: { watts: 1, price: 5 } },
            { text: 'in' },
            null,
          ],
        },
      ],
      [
        '{ found { ... on Lit { ... on Thing { id } } ... on Thing { ... on Rope { near { ... on Thing { id ... on Lit { w: watts } } } } } ...N ...N } } fragment N on Found { ... { ... on Sign { text } } }',
        { found: [{ id: 'l' }, { near: { id: 'm', w: 1 } }, { text: 'in' }, null] },
      ],
      [
        '{ found { ... on Lamp { near { ... on Rope { id } } } ... on Thing { near { __typename } } } }',
        { found: [{ near: { __typename: 'Sign' } }, { near: { __typename: 'Lamp' } }, {}, null] },
      ],
    ],
  },
  'objects of which nothing is asked, whatever the variables': {
    subgraphs: {
      a: {
        sdl: `type Query { trees: [Tree!]! plot: Plot! found: [Found!]! } union Found = Tree | Plot type Tree @key(fields: "id") { id: ID! plot: Plot! } type Plot @shareable { row: Int }`,
        fields: {
          'Query.trees': () => [TREE],
          'Query.plot': () => ({ row: 1 }),
          'Query.found': () => [
            { __typename: 'Tree', ...TREE },
            { __typename: 'Plot', row: 4 },
          ],
        },
        entity: keep,
      },
      b: {
        sdl: 'type Tree @key(fields: "id") { id: ID! made: Plot! } type Plot @shareable { row: Int }',
        fields: { 'Tree.made': () => ({ row: 9 }) },
        entity: keep,
      },
    },
    asks: [
      [
        '{ trees { plot { row @skip(if: true) } } }',
        { trees: [{ plot: {} }] },
        { apart: 'It leaves the object out.' },
      ],
      [
        '{ trees { made { ...P @include(if: false) } } } fragment P on Plot { row }',
        { trees: [{ made: {} }] },
        { apart: 'It leaves the object out.' },
      ],
      [
        '{ found { ...F } } fragment F on Found { ... on Tree { id @skip(if: true) } ... on Plot @include(if: false) { row } }',
        { found: [{}, {}] },
        { apart: 'It leaves the objects out.' },
      ],
      [
        '{ plot { ... on Plot { ... @skip(if: true) { row } } } trees @include(if: false) { id } }',
        { plot: {} },
        { apart: 'It leaves the object out.' },
      ],
    ],
  },
};

const TREE = { id: '7', kind: 'oak', height: 30, plot: { row: 2, side: 5 } };

describeFeatures(features);
