import { parse, print, visit } from 'graphql';
import { startPlainGateway } from '../../../server/gateway/plain/gateway';
import { describeFeatures, type Feature, keep } from '../executor/support/feature';
import { PlainWorld } from '../executor/support/plainWorld';
import { Graph } from '../executor/support/subgraph';

const SHAPES = [
  { __typename: 'Ring', id: 'r', size: 'BIG' },
  { __typename: 'Bar', id: 'b', size: 'SMALL' },
];

const parts: Feature['subgraphs'] = {
  a: {
    sdl: `type Query { shapes: [Shape!] found(size: Size = BIG): [Found] } interface Shape { id: ID! } union Found = Ring | Bar enum Size { BIG SMALL }
      type Ring implements Shape @key(fields: "id") { id: ID! size: Size @shareable } type Bar implements Shape @key(fields: "id") { id: ID! size: Size @shareable }`,
    fields: {
      'Query.shapes': () => SHAPES,
      'Query.found': (_, { size }) => SHAPES.filter((one) => one.size === size),
    },
    entity: keep,
  },
  b: {
    sdl: `type Ring @key(fields: "id") { id: ID! size: Size @external price: Int @requires(fields: "size") } enum Size { BIG SMALL }
      type Bar @key(fields: "id") { id: ID! price: Int }`,
    fields: { 'Ring.price': ({ size }) => (size === 'BIG' ? 90 : 9), 'Bar.price': () => 5 },
    entity: keep,
  },
};

const asks: Feature['asks'] = [
  [
    '{ shapes { id ... on Ring { price } ... on Bar { size price } } found { ... on Ring { price } } }',
    {
      shapes: [
        { id: 'r', price: 90 },
        { id: 'b', size: 'SMALL', price: 5 },
      ],
      found: [{ price: 90 }],
    },
  ],
  [
    '{ __schema { types { name } directives { name } } }',
    {
      __schema: {
        types: expect.not.arrayContaining([
          { name: expect.stringMatching(/^(join|link|core)__|^_(Any|Entity|Service)$/) as string },
        ]) as unknown,
        directives: expect.not.arrayContaining([
          { name: expect.stringMatching(/^(join__.*|link|tag|inaccessible|key|requires)$/) as string },
        ]) as unknown,
      },
    },
    { apart: 'It is asked by the schema of another.' },
  ],
];

/** As an older composition writes it, without directives and arguments that came later. */
function without(
  sdl: string,
  version: string,
  directives: readonly string[],
  args: readonly string[],
): string {
  const later = new Set(directives.map((name) => `join__${name}`));
  const remove = ({ name }: { name: { value: string } }): null | undefined =>
    later.has(name.value) ? null : undefined;
  const removeArgument = ({ name }: { name: { value: string } }): null | undefined =>
    args.includes(name.value) ? null : undefined;
  const older = visit(parse(sdl), {
    Directive: remove,
    DirectiveDefinition: { leave: remove },
    Argument: removeArgument,
    InputValueDefinition: removeArgument,
  });
  return print(older).replace(/join\/v0\.\d/, `join/v${version}`);
}

/** Of version 0.5: also where a supergraph uses none of them. */
const LATER_DEFINITIONS = `
  directive @join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION
  scalar join__DirectiveArguments
  scalar join__FieldValue
  input join__ContextArgument { name: String! type: String! context: String! selection: join__FieldValue! }`;

const versions: Record<string, (sdl: string) => string> = {
  '0.2, in which members and values are not told apart by subgraph': (sdl) =>
    without(sdl, '0.2', ['unionMember', 'enumValue'], ['isInterfaceObject', 'overrideLabel']),
  '0.3, without labels of overrides': (sdl) => without(sdl, '0.3', [], ['overrideLabel']),
  '0.4': (sdl) => sdl.replace(/join\/v0\.\d/, 'join/v0.4'),
  '0.5, with definitions that are not used, and directives that subgraphs brought': (sdl) =>
    `${sdl.replace(/join\/v0\.\d/, 'join/v0.5').replace(/^schema\b/m, 'schema @join__directive(graphs: [A], name: "link", args: {url: "https://example.com/own/v1.0"})')}${LATER_DEFINITIONS}`,
};

describeFeatures(
  Object.fromEntries(
    Object.entries(versions).map(([name, rewrite]) => [
      `join ${name}`,
      {
        subgraphs: parts,
        rewrite,
        asks,
        apart: name.startsWith('0.2') ? 'It does not plan this.' : undefined,
      },
    ]),
  ),
);

describe('a supergraph that would be served wrongly is refused', () => {
  const { supergraphSdl } = Graph.compose(parts);
  const field = /price: Int @join__field\(graph: B\)/;

  it.each([
    [
      'of the first version',
      `directive @join__owner(graph: join__Graph!) on OBJECT ${supergraphSdl.replace('type Ring', 'type Ring @join__owner(graph: A)').replace('type Ring @join__owner(graph: A) implements Shape', 'type Ring implements Shape @join__owner(graph: A)')}`,
      'federation 1',
    ],
    [
      'with arguments from a context',
      supergraphSdl.replace(
        field,
        'price(n: Int): Int @join__field(graph: B, contextArguments: [{ context: "c", name: "n", type: "Int", selection: "{ id }" }])',
      ),
      '@fromContext',
    ],
    [
      'with connectors',
      supergraphSdl.replace(
        field,
        'price: Int @join__field(graph: B) @join__directive(graphs: [B], name: "connect", args: {})',
      ),
      '@connect',
    ],
    ['that is no GraphQL', `${supergraphSdl} type`, 'Syntax Error'],
  ])('%s', async (_, sdl, reason) => {
    const world = await PlainWorld.open(Graph.compose(parts));
    const supergraph = world.write('refused.graphql', sdl);
    await expect(
      startPlainGateway({ supergraph, host: 'localhost', port: 0, labels: new Set() }),
    ).rejects.toThrow(reason);
    await world.close();
  });
});
