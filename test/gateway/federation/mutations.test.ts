import { describeFeatures, type Feature, keep } from '../executor/support/feature';

let log: string[] = [];
const act =
  (name: string) =>
  (_: unknown, { n }: { n?: unknown }) => {
    if (n === 0) log = [];
    log.push(`${name}${String(n ?? '')}`);
    return { __typename: 'Sack', id: log.length, log: [...log] };
  };

const features: Record<string, Feature> = {
  'mutations of three subgraphs in the order they are written, each seen by the next': {
    apart: 'It asks for what others know only after the last mutation.',
    subgraphs: {
      a: {
        sdl: `type Query { log: [String!] } type Mutation { fill(n: Int): Sack tip(n: Int): Sack! } type Sack @key(fields: "id") { id: Int! log: [String!] @shareable }`,
        fields: { 'Query.log': () => log, 'Mutation.fill': act('fill'), 'Mutation.tip': act('tip') },
        entity: keep,
      },
      b: {
        sdl: 'type Mutation { weigh(n: Int): Sack } type Sack @key(fields: "id") { id: Int! log: [String!] @shareable kilos: Int }',
        fields: { 'Mutation.weigh': act('weigh'), 'Sack.kilos': () => log.length * 10 },
        entity: keep,
      },
      c: {
        sdl: 'type Mutation { seal(n: Int): [Sack!] refuse: Sack } type Sack @key(fields: "id") { id: Int! kilos: Int @external price: Int @requires(fields: "kilos") }',
        fields: {
          'Mutation.seal': (_, args) => [act('seal')(_, args)],
          'Mutation.refuse': () => {
            log.push('refused');
            throw new Error('refused');
          },
          'Sack.price': ({ kilos }) => (kilos as number) * 2,
        },
        entity: keep,
      },
    },
    asks: [
      [
        'mutation { fill(n: 0) { id log } weigh { log } tip(n: 2) { log } seal { id } again: weigh(n: 3) { log } }',
        {
          fill: { id: 1, log: ['fill0'] },
          weigh: { log: ['fill0', 'weigh'] },
          tip: { log: ['fill0', 'weigh', 'tip2'] },
          seal: [{ id: 4 }],
          again: { log: ['fill0', 'weigh', 'tip2', 'seal', 'weigh3'] },
        },
      ],
      [
        'mutation { fill(n: 0) { kilos price } seal { price } tip(n: 1) { id kilos } }',
        { fill: { kilos: 10, price: 20 }, seal: [{ price: 40 }], tip: { id: 3, kilos: 30 } },
      ],
      [
        'mutation ($on: Boolean!) { ...F ... on Mutation { x: weigh @skip(if: $on) { id } y: tip { log } } } fragment F on Mutation { fill(n: 0) { id } weigh(n: 1) @include(if: $on) { id } }',
        { fill: { id: 1 }, weigh: { id: 2 }, y: { log: ['fill0', 'weigh1', 'tip'] } },
        { variables: { on: true } },
      ],
      [
        'mutation { fill(n: 0) { id } refuse { id } tip { log kilos } }',
        { fill: { id: 1 }, refuse: null, tip: { log: ['fill0', 'refused', 'tip'], kilos: 30 } },
        { errors: [{ message: 'refused', path: ['refuse'] }] },
      ],
      [
        'mutation { fill(n: 0) { id: kilos log: id } log: tip(n: 5) { id } }',
        { fill: { id: 10, log: 1 }, log: { id: 2 } },
      ],
    ],
  },
};

describeFeatures(features);
