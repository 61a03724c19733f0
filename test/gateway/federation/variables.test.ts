import { describeFeatures, type Feature, keep } from '../executor/support/feature';

const told = (_: unknown, args: object): string => JSON.stringify(args);

const features: Record<string, Feature> = {
  'values and variables as they were written: defaults, nothing, null, lists, objects, enums and scalars of its own':
    {
      subgraphs: {
        a: {
          sdl: `scalar Day scalar Any enum Size { SMALL LARGE }
          input Sort { by: String! = "name" down: Boolean } input Filter { ids: [[Int!]] size: Size = SMALL sort: [Sort!] = [{ down: true }] day: Day any: Any not: Filter }
          type Query { told(text: String = "none", n: Int!, filter: Filter, sizes: [Size!], any: Any): String seed: Seed }
          type Seed @key(fields: "id") { id: ID! }`,
          fields: { 'Query.told': told, 'Query.seed': () => ({ id: 's' }) },
          entity: keep,
        },
        b: {
          sdl: `scalar Day scalar Any enum Size { SMALL LARGE }
          type Seed @key(fields: "id") { id: ID! sown(day: Day, size: Size = LARGE, many: [Int], any: Any): String size: Size sizes: [Size!] any: Any }`,
          fields: {
            'Seed.sown': told,
            'Seed.size': () => 'SMALL',
            'Seed.sizes': () => ['LARGE', 'SMALL'],
            'Seed.any': () => ({ deep: [1, null, { '': 'ә' }] }),
          },
          entity: keep,
        },
      },
      asks: [
        ['{ told(n: 1) }', { told: '{"text":"none","n":1}' }],
        ['{ told(n: 1, text: null, filter: null) }', { told: '{"text":null,"n":1,"filter":null}' }],
        ['query ($t: String, $n: Int = 2) { told(n: $n, text: $t) }', { told: '{"text":"none","n":2}' }],
        [
          'query ($t: String, $n: Int!) { told(n: $n, text: $t) }',
          { told: '{"text":null,"n":3}' },
          { variables: { t: null, n: 3 } },
        ],
        ['query ($t: String = "own") { told(n: 1, text: $t) }', { told: '{"text":"own","n":1}' }],
        [
          'query ($f: Filter!, $s: [Size!] = SMALL) { told(n: 0, filter: $f, sizes: $s) }',
          {
            told: '{"text":"none","n":0,"filter":{"ids":[[1],[2,3],null],"size":"SMALL","sort":[{"by":"x"}],"not":{"size":null,"sort":null}},"sizes":["SMALL"]}',
          },
          {
            variables: { f: { ids: [1, [2, 3], null], sort: { by: 'x' }, not: { size: null, sort: null } } },
          },
        ],
        [
          'query ($d: Day, $by: String!, $ids: [Int!], $size: Size) { told(n: -1, filter: { day: $d, sort: { by: $by }, ids: [$ids, [4]], not: { size: $size } }) }',
          {
            told: '{"text":"none","n":-1,"filter":{"ids":[[7,8],[4]],"size":"SMALL","sort":[{"by":"y"}],"day":"2026-01-02","not":{"size":"LARGE","sort":[{"by":"name","down":true}]}}}',
          },
          { variables: { d: '2026-01-02', by: 'y', ids: [7, 8], size: 'LARGE' } },
        ],
        [
          'query ($any: Any) { told(n: 1, any: $any) seed { sown(any: { x: [1, 2.5, "t", true, null, E] }, day: "d", many: 3) any size sizes } }',
          {
            told: '{"text":"none","n":1,"any":{"a":[1,{"b":null}]}}',
            seed: {
              sown: '{"day":"d","size":"LARGE","many":[3],"any":{"x":[1,2.5,"t",true,null,"E"]}}',
              any: { deep: [1, null, { '': 'ә' }] },
              size: 'SMALL',
              sizes: ['LARGE', 'SMALL'],
            },
          },
          { variables: { any: { a: [1, { b: null }] } } },
        ],
        [
          'query ($size: Size, $many: [Int], $on: Boolean!) { seed { id ... @include(if: $on) { a: sown(size: $size, many: $many) b: sown(many: [1, null]) } } }',
          { seed: { id: 's', a: '{"size":"SMALL","many":[1]}', b: '{"size":"LARGE","many":[1,null]}' } },
          { variables: { size: 'SMALL', many: 1, on: true } },
        ],
        [
          'query ($size: Size, $on: Boolean!, $text: String) { told(n: 1, text: $text) seed @include(if: $on) { sown(size: $size) } }',
          { told: '{"text":"x","n":1}' },
          { variables: { on: false, size: 'SMALL', text: 'x' } },
        ],
        [
          'query ($representations: Int!, $size: Size) { told(n: $representations) seed { sown(size: $size) } }',
          { told: '{"text":"none","n":9}', seed: { sown: '{"size":"LARGE"}' } },
          { variables: { representations: 9 } },
        ],
        [
          'query ($representations: [Int]) { seed { sown(many: $representations) } }',
          { seed: { sown: '{"size":"LARGE","many":[9]}' } },
          { variables: { representations: [9] }, apart: 'It takes the variable for its own.' },
        ],
      ],
    },
  'inputs and enums that subgraphs know in parts: what all of them know is offered': {
    subgraphs: {
      a: {
        sdl: `enum Grade { A B C } input Where { grade: Grade = A near: String only: Int } type Query { eggs(where: Where, grade: Grade): [Egg] }
          type Egg @key(fields: "id") { id: ID! laid: State @shareable told: String } enum State { FRESH OLD }`,
        fields: { 'Query.eggs': (_, args) => [{ id: '1', laid: 'FRESH', told: JSON.stringify(args) }] },
        entity: ({ id }) => ({ __typename: 'Egg', id, laid: 'FRESH', told: 'looked up' }),
      },
      b: {
        sdl: `enum Grade { B A } input Where { grade: Grade near: String! = "here" } type Query { count(where: Where!): String }
          type Egg @key(fields: "id") { id: ID! laid: State @shareable weighs: Int } enum State { FRESH OLD BROKEN } type Mutation { boil: Egg }`,
        fields: {
          'Query.count': told,
          'Mutation.boil': () => ({ id: '2', laid: 'BROKEN' }),
          'Egg.weighs': () => 60,
        },
        entity: keep,
      },
    },
    asks: [
      [
        'query ($w: Where, $g: Grade) { eggs(where: $w, grade: $g) { told weighs } count(where: { near: "x", grade: B }) }',
        {
          eggs: [{ told: '{"where":{"grade":"B","near":"y"},"grade":"A"}', weighs: 60 }],
          count: '{"where":{"grade":"B","near":"x"}}',
        },
        { variables: { w: { grade: 'B', near: 'y' }, g: 'A' } },
      ],
      ['mutation { boil { laid told } }', { boil: { laid: 'BROKEN', told: 'looked up' } }],
      [
        '{ grade: __type(name: "Grade") { enumValues { name } } state: __type(name: "State") { enumValues { name } } where: __type(name: "Where") { inputFields { name type { kind } } } }',
        {
          grade: { enumValues: [{ name: 'A' }, { name: 'B' }] },
          state: { enumValues: [{ name: 'FRESH' }, { name: 'OLD' }, { name: 'BROKEN' }] },
          where: {
            inputFields: [
              { name: 'grade', type: { kind: 'ENUM' } },
              { name: 'near', type: { kind: 'NON_NULL' } },
            ],
          },
        },
      ],
    ],
  },
};

describeFeatures(features);
