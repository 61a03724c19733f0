// @mercuriusjs/gateway on Fastify, with compiled queries.
import mercuriusGateway from '@mercuriusjs/gateway';
import Fastify from 'fastify';

export async function start({ subgraphs }) {
  const app = Fastify({ keepAliveTimeout: 120_000 });
  await app.register(mercuriusGateway, {
    jit: 1,
    gateway: {
      services: Object.entries(subgraphs).map(([name, url]) => ({
        name,
        url: `${url}/graphql`,
        connections: 32,
      })),
    },
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return { url: `${url}/graphql` };
}
