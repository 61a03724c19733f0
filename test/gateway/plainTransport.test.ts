import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'graphql';
import { PlainTransport } from '../../server/gateway/plain/transport';

const UNDER_WAY = 64;
const document = parse('{ x }');

describe('the way of the plain gateway to a subgraph that hangs', () => {
  let server: Server;
  let hanging: ServerResponse[];
  let transport: PlainTransport;
  let hangs: boolean;
  const open = async (longestLine?: number) => {
    [hanging, hangs] = [[], true];
    server = createServer((_, response) => {
      if (hangs) hanging.push(response);
      else response.end('{"data":{"x":1}}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    transport = new PlainTransport('bells', `http://127.0.0.1:${port}/`, longestLine);
  };
  afterEach(async () => {
    await transport.close();
    server.close();
  });
  const ask = () =>
    transport.execute({ document, kind: 'query', viewerFor: () => Promise.reject(new Error('nobody')) });
  const askMany = async (count: number) => {
    const asked = Array.from({ length: count }, ask);
    while (hanging.length < UNDER_WAY) await pause(5);
    return asked;
  };
  const answerAll = () => {
    hangs = false;
    for (const response of hanging) response.end('{"data":{"x":1}}');
  };

  it('has a line of bounded length: who comes after that is refused at once, who is in it is answered', async () => {
    await open(10);
    const asked = await askMany(UNDER_WAY + 10);
    await expect(ask()).rejects.toMatchObject({
      message: 'Subgraph bells: more calls wait for it than it keeps up with',
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', serviceName: 'bells' },
    });
    answerAll();
    expect(await Promise.all(asked)).toEqual(asked.map(() => ({ data: { x: 1 } })));
    expect(await ask()).toEqual({ data: { x: 1 } });
  });

  it('refuses nobody of more than ask at a time in ordinary use', async () => {
    await open();
    const asked = await askMany(4000);
    answerAll();
    expect(await Promise.all(asked)).toEqual(asked.map(() => ({ data: { x: 1 } })));
  });
});
