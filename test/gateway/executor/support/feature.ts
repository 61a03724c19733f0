import type { GraphQLFormattedError } from 'graphql';
import { PlainWorld } from './plainWorld';
import { Graph, type Row, type SubgraphParts } from './subgraph';

/** What supergraphs can do, as subgraphs that do it, operations and their answers. */
export interface Feature {
  subgraphs: Record<string, SubgraphParts>;
  /** Where the composition that we use leaves something out. */
  rewrite?: (supergraphSdl: string) => string;
  /** Of `@override`, switched on. */
  labels?: string[];
  /** Answers differently where the runtime of the Hive gateway does not do what the specification says. */
  apart?: string;
  asks: [
    query: string,
    data: unknown,
    more?: { variables?: Row; errors?: Partial<GraphQLFormattedError>[] },
  ][];
}

/** Each is answered alike as an object, as JSON, over HTTP by the plain gateway, and by the reference. */
export function describeFeatures(features: Record<string, Feature>): void {
  describe.each(Object.entries(features))('%s', (_, { subgraphs, rewrite, labels, apart, asks }) => {
    const graph = Graph.compose(subgraphs, { rewrite, labels: new Set(labels) });
    let plain: PlainWorld;
    beforeAll(async () => {
      plain = await PlainWorld.open(graph, new Set(labels));
    });
    afterAll(() => plain.close());

    it.each(asks)('%s', async (query, data, { variables, errors } = {}) => {
      const told = errors?.map((error): unknown => expect.objectContaining(error));
      const expected = told ? { data, errors: told } : { data };
      expect(await plain.ask(query, variables)).toEqual(expected);
      expect(await graph.ask(query, variables)).toEqual(expected);
      expect(await graph.askWritten(query, variables)).toEqual(expected);
      if (apart === undefined && !labels && !errors)
        expect(await graph.askReference(query, variables)).toEqual(expected);
    });
  });
}

/** An entity as it was asked for: what its other fields need is in the representation. */
export const keep = (given: Row): Row => given;
