// Hive gateway with its default engine, stitching.
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway';

export async function start({ supergraph }, engine = {}) {
  const gateway = createGatewayRuntime({
    supergraph,
    logging: false,
    landingPage: false,
    graphiql: false,
    ...engine,
  });
  const server = createServer({ keepAliveTimeout: 120_000 }, gateway);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/graphql` };
}
