import { describeFeatures, type Feature, keep } from '../executor/support/feature';
import type { Row } from '../executor/support/subgraph';

const FARM = {
  id: 'f',
  name: 'Steppe',
  acres: 300,
  fields: [
    { __typename: 'Field', id: '1', crop: 'rye', yield: 4 },
    { __typename: 'Field', id: '2', crop: 'oats', yield: 5 },
  ],
  keeps: [
    { __typename: 'Horse', id: 'h', name: 'Alma', speed: 50 },
    { __typename: 'Sheep', id: 's', name: 'Bota', wool: 3 },
  ],
};

const farmOf = ({ id }: Row): Row => ({ __typename: 'Farm', id, acres: 300, keeps: FARM.keeps });
const crops = { '1': 'rye', '2': 'oats' };

/** `@include` and `@skip` by variables that hold and that do not, one operation after the other. */
const bothWays = (query: string, answer: (on: boolean) => unknown): Feature['asks'] =>
  [true, false].map((on) => [query, answer(on), { variables: { on } }]);

const features: Record<string, Feature> = {
  'conditions at every level of an operation over three subgraphs': {
    subgraphs: {
      a: {
        sdl: `type Query { farm: Farm weather: String } type Farm @key(fields: "id") { id: ID! name: String fields: [Field!] }
          type Field @key(fields: "id") { id: ID! }`,
        fields: {
          'Query.farm': () => ({ id: 'f', name: 'Steppe', fields: [{ id: '1' }, { id: '2' }] }),
          'Query.weather': () => 'wind',
        },
        entity: keep,
      },
      b: {
        sdl: `type Farm @key(fields: "id") { id: ID! acres: Int keeps: [Animal!] } interface Animal { id: ID! name: String }
          type Horse implements Animal @key(fields: "id") { id: ID! name: String } type Sheep implements Animal @key(fields: "id") { id: ID! name: String wool: Int }
          type Field @key(fields: "id") { id: ID! crop: String }`,
        fields: { 'Field.crop': ({ id }) => crops[id as '1'] },
        entity: (given) => (given.__typename === 'Farm' ? farmOf(given) : given),
      },
      c: {
        sdl: `type Horse @key(fields: "id") { id: ID! speed: Int }
          type Field @key(fields: "id") { id: ID! crop: String @external yield: Int @requires(fields: "crop") }`,
        fields: { 'Horse.speed': () => 50, 'Field.yield': ({ crop }) => String(crop).length + 1 },
        entity: keep,
      },
    },
    whole: { farm: FARM, weather: 'wind' },
    asks: [
      ...bothWays(
        'query ($on: Boolean!) { farm @include(if: $on) { acres } weather @skip(if: $on) }',
        (on) => (on ? { farm: { acres: 300 } } : { weather: 'wind' }),
      ),
      ...bothWays(
        'query ($on: Boolean!) { ... @skip(if: $on) { weather farm { name } } ...F @include(if: $on) } fragment F on Query { w: weather }',
        (on) => (on ? { w: 'wind' } : { weather: 'wind', farm: { name: 'Steppe' } }),
      ),
      ...bothWays(
        'query ($on: Boolean!) { farm { acres @include(if: $on) @skip(if: false) name @skip(if: $on) @include(if: true) } }',
        (on) => ({
          farm: on ? { acres: 300 } : { name: 'Steppe' },
        }),
      ),
      ...bothWays(
        'query ($on: Boolean!) { farm { acres @include(if: $on) @skip(if: $on) } weather }',
        () => ({
          farm: {},
          weather: 'wind',
        }),
      ),
      ...bothWays(
        'query ($on: Boolean!) { farm { fields { yield @include(if: $on) crop @skip(if: $on) } } }',
        (on) => ({
          farm: { fields: on ? [{ yield: 4 }, { yield: 5 }] : [{ crop: 'rye' }, { crop: 'oats' }] },
        }),
      ),
      ...bothWays(
        'query ($on: Boolean!) { farm { keeps { ... on Horse @include(if: $on) { speed } ... on Animal @skip(if: $on) { name } ...S @skip(if: $on) } } } fragment S on Sheep { wool id @include(if: $on) }',
        (on) => ({
          farm: { keeps: on ? [{ speed: 50 }, {}] : [{ name: 'Alma' }, { name: 'Bota', wool: 3 }] },
        }),
      ),
      ...bothWays(
        'query ($on: Boolean!) { farm { ... @include(if: $on) { ... @skip(if: $on) { acres } name } fields { __typename @skip(if: $on) id } } }',
        (on) => ({
          farm: {
            ...(on && { name: 'Steppe' }),
            fields: ['1', '2'].map((id) => (on ? { id } : { __typename: 'Field', id })),
          },
        }),
      ),
      ...bothWays(
        'query ($on: Boolean!) { farm { acres @include(if: $on) acres @skip(if: $on) a: acres @include(if: $on) a: acres } }',
        () => ({
          farm: { acres: 300, a: 300 },
        }),
      ).map((ask): Feature['asks'][number] =>
        ask[2]!.variables!.on ? ask : [ask[0], { farm: { acres: 300, a: 300 } }, ask[2]],
      ),
    ],
  },
  'conditions by variables with defaults, and several at one place': {
    subgraphs: {
      a: {
        sdl: 'type Query { farm: Farm } type Farm @key(fields: "id") { id: ID! name: String }',
        fields: { 'Query.farm': () => ({ id: 'f', name: 'Steppe' }) },
        entity: keep,
      },
      b: {
        sdl: 'type Farm @key(fields: "id") { id: ID! acres: Int owner: Owner } type Owner { name: String }',
        fields: { 'Farm.acres': () => 300, 'Farm.owner': () => ({ name: 'Dana' }) },
        entity: keep,
      },
    },
    whole: { farm: { name: 'Steppe', acres: 300, owner: { name: 'Dana' } } },
    asks: (['tt', 'tf', 'ft', 'ff'] as const).flatMap((both): Feature['asks'] => {
      const [a, b] = [both[0] === 't', both[1] === 't'];
      return [
        [
          'query ($a: Boolean = false, $b: Boolean! = true) { farm { name @include(if: $a) @skip(if: $b) acres @include(if: $b) ... @include(if: $a) { owner @include(if: $b) { name @skip(if: $a) n: name } } } }',
          {
            farm: {
              ...(a && !b && { name: 'Steppe' }),
              ...(b && { acres: 300 }),
              ...(a && b && { owner: { n: 'Dana' } }),
            },
          },
          { variables: { ...(a && { a }), ...(!b && { b }) } },
        ],
      ];
    }),
  },
};

describeFeatures(features);
