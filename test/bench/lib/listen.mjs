import { createServer } from 'node:http';

export async function listen(listener) {
  const server = createServer({ keepAliveTimeout: 120_000 }, listener);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/graphql` };
}
