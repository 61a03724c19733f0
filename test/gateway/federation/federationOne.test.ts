import { describeFeatures, type Feature, keep } from '../executor/support/feature';

const features: Record<string, Feature> = {
  'types that both sides share without saying so': {
    subgraphs: {
      a: {
        federation1: true,
        sdl: `type Query { museum: Museum } type Museum @key(fields: "id") { id: ID! name: String at: Place }
          type Place { lat: Float lon: Float }`,
        fields: { 'Query.museum': () => ({ id: 'm', name: 'Hall', at: { lat: 1.5, lon: 2 } }) },
        entity: keep,
      },
      b: {
        federation1: true,
        sdl: `extend type Query { archive: Place } extend type Museum @key(fields: "id") { id: ID! @external halls: Int }
          type Place { lat: Float lon: Float }`,
        fields: { 'Query.archive': () => ({ lat: 3, lon: 4 }), 'Museum.halls': () => 6 },
        entity: keep,
      },
    },
    asks: [
      [
        '{ museum { halls at { lat lon } name } archive { lon } }',
        { museum: { halls: 6, at: { lat: 1.5, lon: 2 }, name: 'Hall' }, archive: { lon: 4 } },
      ],
    ],
  },
  'an extension that returns what it extends, requires what it does not have and provides what it has': {
    subgraphs: {
      a: {
        federation1: true,
        sdl: `type Query { works: [Work] } type Work @key(fields: "id") @key(fields: "code") { id: ID! code: String! title: String grams: Int }`,
        fields: { 'Query.works': () => [{ id: '1', code: 'c1', title: 'One', grams: 2000 }] },
        entity: ({ id, code }) => {
          const no = String(id ?? String(code).slice(1));
          return {
            __typename: 'Work',
            id: no,
            code: `c${no}`,
            title: no === '1' ? 'One' : 'Two',
            grams: 1000 * Number(no),
          };
        },
      },
      b: {
        federation1: true,
        sdl: `type Query { newest: Work @provides(fields: "title") oldest: Work }
          type Work @key(fields: "code") @extends { code: String! @external title: String @external grams: Int @external kilos: Float @requires(fields: "grams") }`,
        fields: {
          'Query.newest': () => ({ code: 'c2', title: 'provided' }),
          'Query.oldest': () => ({ code: 'c1' }),
          'Work.kilos': ({ grams }) => (grams as number) / 1000,
        },
        entity: keep,
      },
    },
    asks: [
      ['{ newest { title } oldest { title } }', { newest: { title: 'provided' }, oldest: { title: 'One' } }],
      [
        '{ newest { id kilos } works { kilos code } oldest { grams } }',
        { newest: { id: '2', kilos: 2 }, works: [{ kilos: 2, code: 'c1' }], oldest: { grams: 1000 } },
      ],
    ],
  },
  'fields that are declared external and never used': {
    subgraphs: {
      a: {
        federation1: true,
        sdl: `type Query { work: Work } type Work @key(fields: "id") { id: ID! title: String year: Int }`,
        fields: { 'Query.work': () => ({ id: '1', title: 'T', year: 1890 }) },
        entity: ({ id }) => ({ __typename: 'Work', id, title: 'T', year: 1890 }),
      },
      b: {
        federation1: true,
        sdl: `type Query { loans: [Work] } extend type Work @key(fields: "id") { id: ID! @external title: String @external year: Int @external lent: Boolean }`,
        fields: { 'Query.loans': () => [{ id: '1' }], 'Work.lent': () => true },
        entity: keep,
      },
    },
    asks: [
      ['{ loans { id title year lent } }', { loans: [{ id: '1', title: 'T', year: 1890, lent: true }] }],
      ['{ work { lent } }', { work: { lent: true } }],
    ],
  },
  'one subgraph of the first version, one of the second': {
    subgraphs: {
      a: {
        federation1: true,
        sdl: `type Query { room: Room } type Room @key(fields: "no") { no: Int! floor: Floor } type Floor { level: Int }`,
        fields: { 'Query.room': () => ({ no: 4, floor: { level: 2 } }) },
        entity: keep,
      },
      b: {
        sdl: `type Room @key(fields: "no") { no: Int! floor: Floor @external stairs: Int @requires(fields: "floor { level }") } type Floor @shareable { level: Int }`,
        fields: { 'Room.stairs': ({ floor }) => (floor as { level: number }).level * 20 },
        entity: keep,
      },
    },
    asks: [['{ room { stairs floor { level } } }', { room: { stairs: 40, floor: { level: 2 } } }]],
  },
  'extensions and external keys under the second version': {
    subgraphs: {
      a: {
        sdl: `type Query { guide: Guide } extend type Guide @key(fields: "id") { id: ID! @external name: String @external age: Int rank: Int @requires(fields: "name") }`,
        fields: {
          'Query.guide': () => ({ id: 'g', age: 30 }),
          'Guide.rank': ({ name }) => String(name).length,
        },
        entity: keep,
      },
      b: {
        sdl: `type Query { lead: Guide @provides(fields: "age") } type Guide @key(fields: "id") { id: ID! name: String age: Int @external }`,
        fields: { 'Query.lead': () => ({ id: 'h', name: 'Bolat', age: 41 }) },
        entity: ({ id }) => ({ __typename: 'Guide', id, name: id === 'g' ? 'Aida' : 'Bolat' }),
      },
    },
    asks: [
      ['{ guide { name rank age } }', { guide: { name: 'Aida', rank: 4, age: 30 } }],
      ['{ lead { age name rank } }', { lead: { age: 41, name: 'Bolat', rank: 5 } }],
    ],
  },
};

describeFeatures(features);
