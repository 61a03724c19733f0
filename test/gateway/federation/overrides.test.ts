import { describeFeatures, type Feature, keep } from '../executor/support/feature';
import type { Row } from '../executor/support/subgraph';

const features: Record<string, Feature> = {
  'a field that moved is asked of its new home, wherever its object came from': {
    subgraphs: {
      old: {
        sdl: 'type Query { lakes: [Lake] } type Lake @key(fields: "id") { id: ID! depth: Int area: Int }',
        fields: { 'Query.lakes': () => [{ id: '1', depth: -1, area: 5 }] },
        entity: ({ id }) => ({ __typename: 'Lake', id, depth: -1, area: 5 }),
      },
      fresh: {
        sdl: 'type Query { lake: Lake } type Lake @key(fields: "id") { id: ID! depth: Int @override(from: "old") }',
        fields: { 'Query.lake': () => ({ id: '2', depth: 20 }) },
        entity: ({ id }) => ({ __typename: 'Lake', id, depth: Number(id) * 10 }),
      },
    },
    asks: [
      [
        '{ lakes { depth area } lake { area depth } }',
        { lakes: [{ depth: 10, area: 5 }], lake: { area: 5, depth: 20 } },
      ],
      ['{ lakes { area } }', { lakes: [{ area: 5 }] }],
    ],
  },
  'root fields that moved, shared objects whose fields moved': {
    subgraphs: {
      old: {
        sdl: 'type Query { level: Int rain: Rain @shareable } type Rain { mm: Int days: Int @shareable } type Mutation { open: String }',
        fields: {
          'Query.level': () => -1,
          'Query.rain': () => ({ mm: -1, days: 3 }),
          'Mutation.open': () => 'old',
        },
      },
      fresh: {
        sdl: 'type Query { level: Int @override(from: "old") rain: Rain @shareable } type Rain { mm: Int @override(from: "old") days: Int @shareable } type Mutation { open: String @override(from: "old") }',
        fields: {
          'Query.level': () => 4,
          'Query.rain': () => ({ mm: 12, days: 3 }),
          'Mutation.open': () => 'fresh',
        },
      },
    },
    asks: [
      ['{ level rain { days mm } }', { level: 4, rain: { days: 3, mm: 12 } }],
      ['mutation { open }', { open: 'fresh' }],
    ],
  },
  'a field that moved and is required by its former home': {
    subgraphs: {
      old: {
        sdl: `type Query { dam: Dam } type Dam @key(fields: "id") { id: ID! height: Int @external wall: Wall @external
          rank: String @requires(fields: "height wall { metres }") } type Wall { metres: Int @external }`,
        fields: {
          'Query.dam': () => ({ id: 'd' }),
          'Dam.rank': ({ height, wall }) => `${String(height)}/${String((wall as Row).metres)}`,
        },
        entity: keep,
      },
      middle: {
        sdl: 'type Dam @key(fields: "id") { id: ID! height: Int wall: Wall @shareable } type Wall @shareable { metres: Int }',
        entity: ({ id }) => ({ __typename: 'Dam', id, height: -1, wall: { metres: 7 } }),
      },
      fresh: {
        sdl: 'type Dam @key(fields: "id") { id: ID! height: Int @override(from: "middle") }',
        entity: ({ id }) => ({ __typename: 'Dam', id, height: 90 }),
      },
    },
    asks: [
      ['{ dam { rank height wall { metres } } }', { dam: { rank: '90/7', height: 90, wall: { metres: 7 } } }],
    ],
  },
  'fields of an interface that moved for one of its types': {
    subgraphs: {
      old: {
        sdl: `type Query { waters: [Water] } interface Water { id: ID! name: String }
          type Lake implements Water @key(fields: "id") { id: ID! name: String } type River implements Water @key(fields: "id") { id: ID! name: String }`,
        fields: {
          'Query.waters': () => [
            { __typename: 'Lake', id: '1', name: 'old lake' },
            { __typename: 'River', id: '2', name: 'river' },
          ],
        },
        entity: keep,
      },
      fresh: {
        sdl: `type Query { water: Water } interface Water { id: ID! name: String }
          type Lake implements Water @key(fields: "id") { id: ID! name: String @override(from: "old") salt: Boolean }`,
        fields: { 'Query.water': () => ({ __typename: 'Lake', id: '3', name: 'third' }) },
        entity: ({ id }) => ({ __typename: 'Lake', id, name: 'fresh lake', salt: true }),
      },
    },
    asks: [
      [
        '{ waters { name } water { name } }',
        { waters: [{ name: 'fresh lake' }, { name: 'river' }], water: { name: 'third' } },
      ],
      [
        '{ waters { ... on Lake { n: name salt } ... on River { n: name } __typename } }',
        {
          waters: [
            { n: 'fresh lake', salt: true, __typename: 'Lake' },
            { n: 'river', __typename: 'River' },
          ],
        },
      ],
      [
        '{ waters { id } water { id ... on River { name } } }',
        { waters: [{ id: '1' }, { id: '2' }], water: { id: '3' } },
      ],
    ],
  },
  'fields that moved by labels: those that hold and those that do not': {
    labels: ['on'],
    subgraphs: {
      old: {
        sdl: 'type Query { pond: Pond stream: Pond } type Pond @key(fields: "id") { id: ID! carp: Int perch: Int }',
        fields: {
          'Query.pond': () => ({ id: '1', carp: 1, perch: 1 }),
          'Query.stream': () => ({ id: '2', carp: 1, perch: 1 }),
        },
        entity: ({ id }) => ({ __typename: 'Pond', id, carp: 1, perch: 1 }),
      },
      fresh: {
        sdl: `type Query { stream: Pond @override(from: "old", label: "on") }
          type Pond @key(fields: "id") { id: ID! carp: Int @override(from: "old", label: "on") perch: Int @override(from: "old", label: "off") }`,
        fields: { 'Query.stream': () => ({ id: '3', carp: 2, perch: 2 }) },
        entity: ({ id }) => ({ __typename: 'Pond', id, carp: 2, perch: 2 }),
      },
    },
    asks: [
      ['{ pond { carp perch } }', { pond: { carp: 2, perch: 1 } }],
      ['{ stream { id carp perch } }', { stream: { id: '3', carp: 2, perch: 1 } }],
    ],
  },
};

describeFeatures(features);
