// The same graph in one process on the default Apollo Server.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { monolithResolvers, whole } from '../lib/schema.mjs';

export async function start() {
  const server = new ApolloServer({ typeDefs: whole, resolvers: monolithResolvers });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { url };
}
