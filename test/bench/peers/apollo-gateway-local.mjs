// @apollo/gateway behind the default Apollo Server, with the subgraphs in its own process.
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import * as graphql from 'graphql';
import { subgraphSchema } from '../lib/schema.mjs';

export async function start({ supergraph }) {
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ name }) => new LocalGraphQLDataSource(subgraphSchema(graphql, name)),
  });
  const server = new ApolloServer({ gateway });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { url };
}
