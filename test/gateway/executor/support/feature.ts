import { execute, type GraphQLFormattedError, parse } from 'graphql';
import { PlainWorld } from './plainWorld';
import { Graph, type Row, type SubgraphParts } from './subgraph';

/** What supergraphs can do, as subgraphs that do it, operations and their answers. */
export interface Feature {
  subgraphs: Record<string, SubgraphParts>;
  /** Where the composition that we use leaves something out. */
  rewrite?: (supergraphSdl: string) => string;
  /** Of `@override`, switched on. */
  labels?: string[];
  /** What one server that knew everything would have at its root: it has to answer as is expected. */
  whole?: Row;
  /** Answers differently where the runtime of the Hive gateway does not do what the specification says. */
  apart?: string;
  asks: [
    query: string,
    data: unknown,
    more?: { variables?: Row; errors?: Partial<GraphQLFormattedError>[]; apart?: string },
  ][];
}

/** Each is answered alike as an object, as JSON, over HTTP by the plain gateway, and by the reference. */
export function describeFeatures(features: Record<string, Feature>): void {
  describe.each(Object.entries(features))('%s', (_, { subgraphs, rewrite, labels, whole, apart, asks }) => {
    const graph = Graph.compose(subgraphs, { rewrite, labels: new Set(labels) });
    let plain: PlainWorld;
    beforeAll(async () => {
      plain = await PlainWorld.open(graph, new Set(labels));
    });
    afterAll(() => plain.close());

    it.each(asks)('%s', async (query, data, { variables, errors, apart: alone = apart } = {}) => {
      const told = errors?.map((error): unknown => expect.objectContaining(error));
      const expected = told ? { data, errors: told } : { data };
      if (whole) expect(asJson(await askWhole(graph, whole, query, variables))).toEqual(expected);
      expect(await plain.ask(query, variables)).toEqual(expected);
      expect(await graph.ask(query, variables)).toEqual(expected);
      expect(await graph.askWritten(query, variables)).toEqual(expected);
      if (alone === undefined && !labels && !errors)
        expect(await graph.askReference(query, variables)).toEqual(expected);
    });
  });
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function askWhole(
  { schema }: Graph,
  rootValue: Row,
  query: string,
  variableValues: Row | undefined,
): ReturnType<typeof execute> {
  return execute({
    schema,
    document: parse(query),
    rootValue,
    variableValues,
    typeResolver: (value) => (value as Row).__typename as string,
  });
}

/** An entity as it was asked for: what its other fields need is in the representation. */
export const keep = (given: Row): Row => given;
