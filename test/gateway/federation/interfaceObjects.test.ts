import { describeFeatures, type Feature, keep } from '../executor/support/feature';

const TOOLS: Record<string, { __typename: string; id: string; grams: number; maker: { id: string } }> = {
  s: { __typename: 'Saw', id: 's', grams: 900, maker: { id: 'm' } },
  p: { __typename: 'Plane', id: 'p', grams: 1200, maker: { id: 'n' } },
};

const features: Record<string, Feature> = {
  'an interface object behind an interface object, reached by lists and by entities of others': {
    subgraphs: {
      bench: {
        sdl: `type Query { tools: [Tool!] } interface Tool @key(fields: "id") { id: ID! grams: Int }
          type Saw implements Tool @key(fields: "id") { id: ID! grams: Int teeth: Int } type Plane implements Tool @key(fields: "id") { id: ID! grams: Int }`,
        fields: { 'Query.tools': () => Object.values(TOOLS), 'Saw.teeth': () => 60 },
        entity: ({ id }) => TOOLS[id as string],
      },
      loans: {
        sdl: `type Query { loans: [Loan] } type Loan @key(fields: "no") { no: Int! of: Tool also: [Tool] } type Tool @key(fields: "id") @interfaceObject { id: ID! loans: [Loan!] }`,
        fields: {
          'Query.loans': () => [{ no: 1 }, null],
          'Loan.of': ({ no }) => (no === 1 ? { id: 'p' } : null),
          'Loan.also': () => [{ id: 's' }, null, { id: 'p' }],
          'Tool.loans': ({ id }) => (id === 'p' ? [{ no: 1 }, { no: 2 }] : []),
        },
        entity: keep,
      },
      prices: {
        sdl: `type Tool @key(fields: "id") @interfaceObject { id: ID! price: Int } type Loan @key(fields: "no") { no: Int! days: Int }`,
        fields: { 'Tool.price': ({ id }) => (id === 'p' ? 70 : 30), 'Loan.days': ({ no }) => Number(no) * 7 },
        entity: keep,
      },
    },
    asks: [
      [
        '{ loans { no of { id price ... on Plane { grams } ... on Saw { teeth } } } }',
        { loans: [{ no: 1, of: { id: 'p', price: 70, grams: 1200 } }, null] },
      ],
      [
        '{ tools { price loans { days of { grams } } } }',
        {
          tools: [
            { price: 30, loans: [] },
            {
              price: 70,
              loans: [
                { days: 7, of: { grams: 1200 } },
                { days: 14, of: null },
              ],
            },
          ],
        },
      ],
      [
        '{ loans { also { __typename price ... on Saw { teeth } ... on Tool { t: grams } } } }',
        {
          loans: [
            {
              also: [
                { __typename: 'Saw', price: 30, teeth: 60, t: 900 },
                null,
                { __typename: 'Plane', price: 70, t: 1200 },
              ],
            },
            null,
          ],
        },
      ],
      [
        '{ loans { of { price } also { id } } }',
        { loans: [{ of: { price: 70 }, also: [{ id: 's' }, null, { id: 'p' }] }, null] },
      ],
      [
        '{ tools { ... on Saw { price p: price } ... on Plane { loans { no } } } }',
        { tools: [{ price: 30, p: 30 }, { loans: [{ no: 1 }, { no: 2 }] }] },
      ],
    ],
  },
};

describeFeatures(features);
