import { describeFeatures, type Feature, keep } from '../executor/support/feature';

const features: Record<string, Feature> = {
  'what is inaccessible stands in no answer, is no argument and leads nowhere, but may be required': {
    subgraphs: {
      a: {
        sdl: `type Query { vault: Vault secret: Int @inaccessible stored(in: Where, hidden: Int = 3 @inaccessible): [Stored] held: Held @inaccessible }
          type Vault @key(fields: "id") { id: ID! @inaccessible code: String @inaccessible name: String inner: Inner @inaccessible }
          type Inner @inaccessible { depth: Int } input Where { shelf: Int box: Int @inaccessible } union Stored = Coin | Note
          type Coin implements Held { id: ID! metal: Metal } type Note @inaccessible { text: String } enum Metal { GOLD LEAD @inaccessible } interface Held @inaccessible { id: ID! }`,
        fields: {
          'Query.vault': () => ({ id: 'v', code: '77', name: 'North' }),
          'Query.stored': (_, args) => [
            { __typename: 'Coin', metal: 'GOLD' },
            { __typename: 'Note', text: 't' },
            { __typename: 'Coin', metal: args.hidden === 3 ? 'LEAD' : 'GOLD' },
          ],
        },
        entity: keep,
      },
      b: {
        sdl: 'type Vault @key(fields: "id") { id: ID! code: String @external guards: String @requires(fields: "code") }',
        fields: { 'Vault.guards': ({ code }) => `guards of ${String(code)}` },
        entity: keep,
      },
    },
    asks: [
      ['{ vault { name guards } }', { vault: { name: 'North', guards: 'guards of 77' } }],
      ['{ vault { id: guards code: name } }', { vault: { id: 'guards of 77', code: 'North' } }],
      [
        '{ stored(in: { shelf: 1 }) { __typename ... on Coin { metal } } }',
        { stored: [{ __typename: 'Coin', metal: 'GOLD' }, null, { __typename: 'Coin', metal: null }] },
      ],
      [
        '{ q: __type(name: "Query") { fields { name args { name } } } v: __type(name: "Vault") { fields { name } } w: __type(name: "Where") { inputFields { name } } u: __type(name: "Stored") { possibleTypes { name } } e: __type(name: "Metal") { enumValues { name } } inner: __type(name: "Inner") { name } note: __type(name: "Note") { name } }',
        {
          q: {
            fields: [
              { name: 'vault', args: [] },
              { name: 'stored', args: [{ name: 'in' }] },
            ],
          },
          v: { fields: [{ name: 'name' }, { name: 'guards' }] },
          w: { inputFields: [{ name: 'shelf' }] },
          u: { possibleTypes: [{ name: 'Coin' }] },
          e: { enumValues: [{ name: 'GOLD' }] },
          inner: null,
          note: null,
        },
      ],
    ],
  },
  'descriptions, defaults, deprecations and tags; directives that clients may use': {
    subgraphs: {
      a: {
        sdl: `directive @slow(by: Int! = 5, why: [String!]) on FIELD | QUERY | FRAGMENT_SPREAD
          "The time of a day." scalar Hour @specifiedBy(url: "https://example.com/hour") @tag(name: "x")
          type Query { "The bell." bell(at: Hour = "12", "How often." times: Int = 2 @deprecated(reason: "once")): Bell @tag(name: "y") }
          type Bell @key(fields: "id") @tag(name: "z") { id: ID! tone: String @deprecated(reason: "listen") }`,
        fields: { 'Query.bell': (_, { at }) => ({ id: String(at), tone: 'deep' }) },
        entity: keep,
      },
      b: {
        sdl: 'directive @slow(by: Int! = 5, why: [String!]) on FIELD | QUERY | FRAGMENT_SPREAD type Bell @key(fields: "id") { id: ID! year: Int }',
        fields: { 'Bell.year': () => 1890 },
        entity: keep,
      },
    },
    asks: [
      [
        'query @slow { bell @slow(by: 9) { id ...F @slow(why: "x") } } fragment F on Bell { year @slow(why: ["a", "b"]) tone }',
        { bell: { id: '12', year: 1890, tone: 'deep' } },
      ],
      [
        'query ($by: Int!) { bell { year @slow(by: $by) } }',
        { bell: { year: 1890 } },
        { variables: { by: 3 } },
      ],
      [
        '{ __type(name: "Query") { fields { name description args(includeDeprecated: true) { name defaultValue description isDeprecated } } } bell: __type(name: "Bell") { fields { name } all: fields(includeDeprecated: true) { name deprecationReason } } hour: __type(name: "Hour") { kind description specifiedByURL } }',
        {
          __type: {
            fields: [
              {
                name: 'bell',
                description: 'The bell.',
                args: [
                  { name: 'at', defaultValue: '"12"', description: null, isDeprecated: false },
                  { name: 'times', defaultValue: '2', description: 'How often.', isDeprecated: true },
                ],
              },
            ],
          },
          bell: {
            fields: [{ name: 'id' }, { name: 'year' }],
            all: [
              { name: 'id', deprecationReason: null },
              { name: 'tone', deprecationReason: 'listen' },
              { name: 'year', deprecationReason: null },
            ],
          },
          hour: {
            kind: 'SCALAR',
            description: 'The time of a day.',
            specifiedByURL: 'https://example.com/hour',
          },
        },
      ],
    ],
  },
};

describeFeatures(features);
