import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { HttpTransport } from '../../server/gateway';

describe('a connection to a subgraph that breaks', () => {
  let server: Server;
  let transport: HttpTransport;
  let arrived: number;
  let broken: number;
  beforeEach(async () => {
    arrived = 0;
    broken = 1;
    server = createServer((request, response) => {
      arrived += 1;
      if (arrived <= broken) request.socket.destroy();
      else response.end('{"data":{"x":1}}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    transport = new HttpTransport('casework', new URL(`http://127.0.0.1:${port}`));
  });
  afterEach(async () => {
    await transport.close();
    server.closeAllConnections();
    server.close();
  });

  const ask = (kind: 'query' | 'mutation') =>
    transport.execute({ document: parse('{ x }'), kind, viewerFor: () => Promise.resolve('token') });

  it('makes a query ask once more', async () => {
    expect(await ask('query')).toEqual({ data: { x: 1 } });
    expect(arrived).toBe(2);
  });

  it('makes a query give up after that', async () => {
    broken = 5;
    await expect(ask('query')).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(arrived).toBe(2);
  });

  it('never sends a mutation twice', async () => {
    await expect(ask('mutation')).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(arrived).toBe(1);
  });
});
