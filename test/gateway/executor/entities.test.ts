import { Targets } from '../../../server/gateway/executor/targets';
import { describeFeatures, type Feature, keep } from './support/feature';
import { Graph, type Row } from './support/subgraph';

let tons = 0;

const features: Record<string, Feature> = {
  'keys that are null end the way for that object alone': {
    subgraphs: {
      a: {
        sdl: 'type Query { crew: [Person] captain: Person } type Person @key(fields: "id") { id: ID! }',
        fields: {
          'Query.crew': () => [{ id: '1' }, { id: '2' }, null, { id: '3' }],
          'Query.captain': () => ({ id: '2' }),
        },
        entity: keep,
      },
      b: {
        sdl: 'type Person @key(fields: "id") @key(fields: "card") { id: ID! card: String }',
        entity: ({ id }) =>
          id === '3' ? null : { __typename: 'Person', id, card: id === '1' ? 'c1' : null },
      },
      c: {
        sdl: 'type Person @key(fields: "card") { card: String name: String watch: Watch } type Watch { hour: Int! }',
        entity: ({ card }) => ({ __typename: 'Person', card, name: `n${String(card)}`, watch: { hour: 4 } }),
      },
    },
    asks: [
      [
        '{ crew { id name watch { hour } } captain { name card } }',
        {
          crew: [
            { id: '1', name: 'nc1', watch: { hour: 4 } },
            { id: '2', name: null, watch: null },
            null,
            { id: '3', name: null, watch: null },
          ],
          captain: { name: null, card: null },
        },
      ],
    ],
  },
  'root fields that several subgraphs share are asked for in parts, at depth too': {
    subgraphs: {
      a: {
        sdl: `type Query { port: Port @shareable docks: [Dock!] @shareable }
          type Port @shareable { name: String place: Place } type Place @shareable { lat: Int }
          type Dock @shareable { name: String place: Place }`,
        fields: {
          'Query.port': () => ({ name: 'Aktau', place: { lat: 43 } }),
          'Query.docks': () => [
            { name: 'A', place: { lat: 1 } },
            { name: 'B', place: null },
          ],
        },
      },
      b: {
        sdl: `type Query { port: Port @shareable docks: [Dock!] @shareable }
          type Port @shareable { name: String depth: Int place: Place } type Place @shareable { lon: Int }
          type Dock @shareable { name: String depth: Int place: Place }`,
        fields: {
          'Query.port': () => ({ name: 'Aktau', depth: 7, place: { lon: 51 } }),
          'Query.docks': () => [
            { name: 'A', depth: 1, place: { lon: 2 } },
            { name: 'B', depth: 2, place: null },
          ],
        },
      },
      c: {
        sdl: `type Query { port: Port @shareable } type Port @shareable { name: String cranes: [Crane] } type Crane { tons: Int }`,
        fields: { 'Query.port': () => ({ cranes: [{ tons: 40 }] }) },
      },
    },
    asks: [
      [
        '{ port { name depth place { lat lon } cranes { tons } } p: port { depth } }',
        {
          port: { name: 'Aktau', depth: 7, place: { lat: 43, lon: 51 }, cranes: [{ tons: 40 }] },
          p: { depth: 7 },
        },
      ],
      [
        '{ docks { place { lon lat } depth name } }',
        {
          docks: [
            { place: { lon: 2, lat: 1 }, depth: 1, name: 'A' },
            { place: null, depth: 2, name: 'B' },
          ],
        },
      ],
    ],
  },
  'overrides by share: none of the requests, or all of them': {
    subgraphs: {
      old: {
        sdl: 'type Query { tides: [Tide] } type Tide @key(fields: "id") { id: ID! high: Int low: Int mid: Int }',
        fields: { 'Query.tides': () => [{ id: '1', high: 1, low: 1, mid: 1 }] },
        entity: ({ id }) => ({ __typename: 'Tide', id, high: 1, low: 1, mid: 1 }),
      },
      fresh: {
        sdl: `type Tide @key(fields: "id") { id: ID! high: Int @override(from: "old", label: "percent(100)")
          low: Int @override(from: "old", label: "percent(0)") mid: Int @override(from: "old", label: "middle") }`,
        entity: ({ id }) => ({ __typename: 'Tide', id, high: 2, low: 2, mid: 2 }),
      },
    },
    labels: ['middle'],
    asks: [['{ tides { high low mid } }', { tides: [{ high: 2, low: 1, mid: 2 }] }]],
  },
  'an override from a subgraph that is not there, and one of a field that others require and provide': {
    subgraphs: {
      a: {
        sdl: `type Query { buoys: [Buoy] } type Buoy @key(fields: "id") { id: ID! lit: Boolean @override(from: "gone") color: String }`,
        fields: { 'Query.buoys': () => [{ id: '1', lit: true, color: 'red' }] },
        entity: ({ id }) => ({ __typename: 'Buoy', id, lit: true, color: 'red' }),
      },
      b: {
        sdl: `type Query { far: Buoy } type Buoy @key(fields: "id") { id: ID! color: String @override(from: "a") lit: Boolean @external
          sign: String @requires(fields: "lit") }`,
        fields: {
          'Query.far': () => ({ id: '2', color: 'green' }),
          'Buoy.sign': ({ lit }) => `lit ${String(lit)}`,
        },
        entity: (given) => ({ ...given, color: 'green' }),
      },
    },
    asks: [
      [
        '{ buoys { lit color sign } far { color lit sign } }',
        {
          buoys: [{ lit: true, color: 'green', sign: 'lit true' }],
          far: { color: 'green', lit: true, sign: 'lit true' },
        },
      ],
    ],
  },
  'entities known by lists of others, and the way back to a parent': {
    subgraphs: {
      a: {
        sdl: `type Query { fleet: Fleet } type Fleet @key(fields: "ships { id }") { ships: [Ship!]! } type Ship @key(fields: "id") { id: ID! }`,
        fields: { 'Query.fleet': () => ({ ships: [{ id: '1' }, { id: '2' }] }) },
        entity: keep,
      },
      b: {
        sdl: `type Fleet @key(fields: "ships { id }") @key(fields: "ships { id pid }") { ships: [Ship!]! main: Ship } type Ship @key(fields: "id") @key(fields: "id pid") { id: ID! pid: ID! }`,
        fields: {
          'Fleet.main': ({ ships }) => (ships as Row[])[0],
          'Ship.pid': ({ id }) => `p${String(id)}`,
        },
        entity: keep,
      },
      c: {
        sdl: `type Fleet @key(fields: "ships { id pid }") { ships: [Ship!]! value: Int } type Ship @key(fields: "id pid") { id: ID! pid: ID! value: Value } type Value { sum: Int }`,
        fields: {
          'Fleet.value': ({ ships }) => (ships as Row[]).length * 10,
          'Ship.value': ({ pid }) => ({ sum: String(pid).length }),
        },
        entity: keep,
      },
    },
    asks: [
      [
        '{ fleet { value main { id value { sum } } ships { id value { sum } } } }',
        {
          fleet: {
            value: 20,
            main: { id: '1', value: { sum: 2 } },
            ships: [
              { id: '1', value: { sum: 2 } },
              { id: '2', value: { sum: 2 } },
            ],
          },
        },
      ],
    ],
  },
  'mutations of several subgraphs, each with what others know of its answer': {
    apart: 'It asks for what others know only after the last mutation.',
    subgraphs: {
      a: {
        sdl: `type Query { total: Int } type Mutation { load(n: Int!): Hold! empty: Hold } type Hold @key(fields: "id") { id: ID! tons: Int }`,
        fields: {
          'Mutation.load': (_, { n }) => ({ id: 'h', tons: (tons += n as number) }),
          'Mutation.empty': () => ({ id: 'h', tons: (tons = 0) }),
          'Query.total': () => tons,
        },
        entity: (given) => ({ tons, ...given }),
      },
      b: {
        sdl: `type Mutation { double: Hold } type Hold @key(fields: "id") { id: ID! seen: Int }`,
        fields: {
          'Mutation.double': () => ((tons *= 2), { __typename: 'Hold', id: 'h' }),
          'Hold.seen': () => tons,
        },
        entity: keep,
      },
    },
    asks: [
      [
        'mutation ($n: Int!) { empty { tons } a: load(n: $n) { tons seen } double { tons } b: load(n: 1) { tons seen } c: double { seen } }',
        {
          empty: { tons: 0 },
          a: { tons: 3, seen: 3 },
          double: { tons: 6 },
          b: { tons: 7, seen: 7 },
          c: { seen: 14 },
        },
        { variables: { n: 3 } },
      ],
    ],
  },
  'a type that two subgraphs declare with other nullability than the one that overrides': {
    subgraphs: {
      a: {
        sdl: 'type Query { sails: [Sail] } type Sail @key(fields: "id") { id: ID! area: Int! cloth: String }',
        fields: { 'Query.sails': () => [{ id: '1', area: -1, cloth: 'old' }] },
        entity: ({ id }) => ({ __typename: 'Sail', id, cloth: 'old' }),
      },
      b: {
        sdl: 'type Query { sail(id: ID!): Sail } type Sail @key(fields: "id") { id: ID! area: Int @override(from: "a") price: Int }',
        fields: { 'Query.sail': (_, { id }) => (id === '1' ? { id, area: 5, price: 2 } : null) },
        entity: ({ id }) => (id === '1' ? { __typename: 'Sail', id, area: 5, price: 2 } : null),
      },
    },
    asks: [
      [
        '{ sails { area cloth price } sail(id: "1") { area cloth } none: sail(id: "0") { cloth } }',
        { sails: [{ area: 5, cloth: 'old', price: 2 }], sail: { area: 5, cloth: 'old' }, none: null },
      ],
    ],
  },
};

describeFeatures(features);

test('failures of entities stand in every place of theirs, and the answer is searched once for all', async () => {
  const graph = Graph.compose({
    a: {
      sdl: 'type Query { boats: [Boat] } type Boat @key(fields: "id") { id: ID! }',
      fields: { 'Query.boats': () => [{ id: '1' }, { id: '2' }, { id: '1' }] },
    },
    b: { sdl: 'type Boat @key(fields: "id") { id: ID! mast: String }' },
  });
  const errors = [0, 1, 0, 7].map((at, i) => ({ message: `${i}`, path: ['_entities', at, 'mast'] }));
  graph.subgraphs.get('b')!.instead = {
    answer: { data: { _entities: [null, null] }, errors: [...errors, { message: 'all' }] },
  };
  const searched = jest.spyOn(Targets.prototype, 'pathsIn');
  const told = (await graph.ask('{ boats { mast } }')).errors;
  expect(searched).toHaveBeenCalledTimes(1);
  searched.mockRestore();
  expect(told!.map(({ message, path }) => `${message} ${path?.join('.')}`)).toEqual([
    ...['0 boats.0.mast', '0 boats.2.mast', '1 boats.1.mast', '2 boats.0.mast', '2 boats.2.mast'],
    ...['3 boats', 'all boats'],
  ]);
});
