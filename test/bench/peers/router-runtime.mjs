// router-runtime, Hive's planner with its executor, behind the default Apollo Server.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { buildASTSchema, parse } from 'graphql';
import { Pool } from 'undici';
import { whole } from '../lib/schema.mjs';

/** `ask` is how a subgraph is reached: over HTTP here, in process in the peer of that name. */
export async function startWith(ask, { supergraph }) {
  const apiSchema = buildASTSchema(parse(whole));
  const { executor } = await unifiedGraphHandler({
    unifiedGraph: buildASTSchema(parse(supergraph), { assumeValid: true, assumeValidSDL: true }),
    getUnifiedGraphSDL: () => supergraph,
    onSubgraphExecute: ask,
  });
  const server = new ApolloServer({
    gateway: {
      onSchemaLoadOrUpdate: (loaded) => {
        loaded({ apiSchema, coreSupergraphSdl: supergraph });
        return () => undefined;
      },
      load: async () => ({
        executor: ({ document, request, operationName }) =>
          executor({ document, operationName, variables: request.variables, context: {} }),
      }),
      stop: async () => undefined,
    },
  });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { url };
}

export async function start(surroundings) {
  const { print } = await import('graphql');
  const pools = Object.fromEntries(
    Object.entries(surroundings.subgraphs).map(([name, url]) => [name, new Pool(url, { connections: 32 })]),
  );
  const texts = new WeakMap();
  const headers = { 'content-type': 'application/json' };
  return startWith(async (name, { document, variables, operationName }) => {
    let query = texts.get(document);
    if (!query) texts.set(document, (query = print(document)));
    const body = JSON.stringify({ query, variables, operationName });
    const response = await pools[name.toLowerCase()].request({
      path: '/graphql',
      method: 'POST',
      headers,
      body,
    });
    return response.body.json();
  }, surroundings);
}
