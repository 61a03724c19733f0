import { describeFeatures, type Feature, keep } from '../executor/support/feature';

/** Answers differ by who gave them: what was provided says so. */
const features: Record<string, Feature> = {
  'what is provided is taken as it comes, what is not is asked for': {
    subgraphs: {
      a: {
        sdl: `type Query { bed: Bed plain: Bed } type Bed @key(fields: "id") { id: ID! rose: Rose @provides(fields: "name origin { land }") weed: Rose }
          type Rose @key(fields: "id") { id: ID! name: String @external origin: Origin @external } type Origin { land: String @external }`,
        fields: {
          'Query.bed': () => ({
            id: 'b',
            rose: { id: 'r', name: 'near', origin: { land: 'near' } },
            weed: { id: 'w' },
          }),
        },
        entity: keep,
      },
      b: {
        sdl: `type Rose @key(fields: "id") { id: ID! name: String @shareable origin: Origin @shareable petals: Int } type Origin @shareable { land: String soil: String }`,
        fields: {
          'Rose.name': () => 'far',
          'Rose.origin': () => ({ land: 'far', soil: 'clay' }),
          'Rose.petals': () => 5,
        },
        entity: keep,
      },
    },
    asks: [
      [
        '{ bed { rose { name origin { land } } } }',
        { bed: { rose: { name: 'near', origin: { land: 'near' } } } },
      ],
      [
        '{ bed { weed { name origin { land soil } petals } } }',
        { bed: { weed: { name: 'far', origin: { land: 'far', soil: 'clay' }, petals: 5 } } },
      ],
      [
        '{ bed { rose { name petals } weed { name } } }',
        { bed: { rose: { name: 'near', petals: 5 }, weed: { name: 'far' } } },
      ],
    ],
  },
  'what is provided on an interface and on its types, in lists': {
    subgraphs: {
      a: {
        sdl: `type Query { beds: [Plant!] @provides(fields: "... on Rose { tint { hex } } ... on Fern { fronds }") wild: [Plant!] }
          interface Plant { id: ID! } type Rose implements Plant @key(fields: "id") { id: ID! tint: Tint @external } type Fern implements Plant @key(fields: "id") { id: ID! fronds: Int @external }
          type Tint { hex: String @external }`,
        fields: {
          'Query.beds': () => [
            { __typename: 'Rose', id: 'r', tint: { hex: 'near' } },
            { __typename: 'Fern', id: 'f', fronds: 1 },
          ],
          'Query.wild': () => [
            { __typename: 'Fern', id: 'f' },
            { __typename: 'Rose', id: 'r' },
          ],
        },
        entity: keep,
      },
      b: {
        sdl: `type Rose @key(fields: "id") { id: ID! tint: Tint @shareable } type Tint @shareable { hex: String name: String } type Fern @key(fields: "id") { id: ID! fronds: Int @shareable shade: Boolean }`,
        fields: {
          'Rose.tint': () => ({ hex: 'far', name: 'red' }),
          'Fern.fronds': () => 9,
          'Fern.shade': () => true,
        },
        entity: keep,
      },
    },
    asks: [
      [
        '{ beds { id ... on Rose { tint { hex } } ... on Fern { fronds } } }',
        {
          beds: [
            { id: 'r', tint: { hex: 'near' } },
            { id: 'f', fronds: 1 },
          ],
        },
      ],
      [
        '{ beds { ... on Fern { fronds shade } __typename } wild { ... on Fern { fronds } ... on Rose { tint { hex name } } } }',
        {
          beds: [{ __typename: 'Rose' }, { fronds: 1, shade: true, __typename: 'Fern' }],
          wild: [{ fronds: 9 }, { tint: { hex: 'far', name: 'red' } }],
        },
      ],
    ],
  },
  'what is provided on some members of a union': {
    subgraphs: {
      a: {
        sdl: `type Query { finds: [Find] @provides(fields: "... on Stone { name } ... on Shell { name }") } union Find = Stone | Shell | Bone
          type Stone @key(fields: "id") { id: ID! name: String @external } type Shell @key(fields: "id") { id: ID! name: String @external } type Bone @key(fields: "id") { id: ID! }`,
        fields: {
          'Query.finds': () => [
            { __typename: 'Stone', id: 's', name: 'near stone' },
            null,
            { __typename: 'Bone', id: 'b' },
            { __typename: 'Shell', id: 'l', name: 'near shell' },
          ],
        },
        entity: keep,
      },
      b: {
        sdl: `type Stone @key(fields: "id") { id: ID! name: String @shareable grams: Int } type Shell @key(fields: "id") { id: ID! name: String @shareable } type Bone @key(fields: "id") { id: ID! name: String }`,
        fields: {
          'Stone.name': () => 'far stone',
          'Shell.name': () => 'far shell',
          'Bone.name': () => 'far bone',
          'Stone.grams': () => 40,
        },
        entity: keep,
      },
    },
    asks: [
      [
        '{ finds { ... on Stone { name } ... on Shell { name } } }',
        { finds: [{ name: 'near stone' }, null, {}, { name: 'near shell' }] },
      ],
      [
        '{ finds { __typename ... on Stone { n: name grams } ... on Bone { n: name } } }',
        {
          finds: [
            { __typename: 'Stone', n: 'near stone', grams: 40 },
            null,
            { __typename: 'Bone', n: 'far bone' },
            { __typename: 'Shell' },
          ],
        },
      ],
    ],
  },
  'fields that are provided and required, of lists of objects without a key': {
    subgraphs: {
      a: {
        sdl: `type Query { plots: [Plot!] @provides(fields: "rows { length }") } type Plot @key(fields: "id") { id: ID! rows: [Row] @external } type Row { length: Int @external }`,
        fields: { 'Query.plots': () => [{ id: 'p', rows: [{ length: 3 }, null, { length: 4 }] }] },
        entity: keep,
      },
      b: {
        sdl: `type Plot @key(fields: "id") { id: ID! rows: [Row] @shareable } type Row @shareable { length: Int width: Int }`,
        fields: { 'Plot.rows': () => [{ length: 3, width: 1 }, null, { length: 4, width: 2 }] },
        entity: keep,
      },
      c: {
        sdl: `type Plot @key(fields: "id") { id: ID! rows: [Row] @external metres: Int @requires(fields: "rows { length }") } type Row @shareable { length: Int }`,
        fields: {
          'Plot.metres': ({ rows }) =>
            (rows as ({ length: number } | null)[]).reduce((sum, row) => sum + (row?.length ?? 0), 0),
        },
        entity: keep,
      },
    },
    asks: [
      [
        '{ plots { metres rows { length } } }',
        { plots: [{ metres: 7, rows: [{ length: 3 }, null, { length: 4 }] }] },
      ],
      [
        '{ plots { rows { width length } metres } }',
        { plots: [{ rows: [{ width: 1, length: 3 }, null, { width: 2, length: 4 }], metres: 7 }] },
      ],
    ],
  },
};

describeFeatures(features);
