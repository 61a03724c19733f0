import { randomUUID } from 'node:crypto';
import { parse } from 'graphql';
import type { ProcessName } from '../../server/contracts/events';
import { HttpTransport } from '../../server/gateway';
import { HttpServer } from '../../server/gateway/http/server';
import { HttpEvents, issueViewer, openKeys, SubgraphServer, type Tls } from '../../server/kernel';
import { makeCertificates } from '../support/certificates';
import { openSqlite } from '../support/databases';
import { onTool } from '../support/tools';
import { claims, openWorld, type World } from '../kernel/support/world';

onTool('openssl', 'processes with certificates', () => {
  let ours: Tls;
  let theirs: Tls;
  let world: World;
  let server: SubgraphServer;
  beforeAll(async () => {
    ours = makeCertificates('adal');
    theirs = makeCertificates('somebody');
    world = await openWorld(await openSqlite());
    server = await SubgraphServer.start(world.running, '127.0.0.1', 0, ours);
  });
  afterAll(async () => {
    await server.stop();
    await world.close();
  });

  const ask = async (tls: Tls | undefined) => {
    const transport = new HttpTransport('casework', new URL(server.url), world.gateway, tls);
    try {
      return await transport.execute({
        document: parse('{ whoAmI }'),
        kind: 'query',
        viewerFor: (subgraph) => issueViewer(world.gateway, claims('duty'), subgraph),
      });
    } finally {
      await transport.close();
    }
  };
  const unavailable = { code: 'SUBGRAPH_UNAVAILABLE' };

  it('call each other', async () => {
    expect(await ask(ours)).toEqual({ data: { whoAmI: 'duty' } });
  });

  it('turn away who shows none, or one of another authority', async () => {
    await expect(ask(undefined)).rejects.toMatchObject(unavailable);
    await expect(ask({ ...theirs, ca: ours.ca })).rejects.toMatchObject(unavailable);
  });

  it('do not call who shows one of another authority', async () => {
    await expect(ask({ ...ours, ca: theirs.ca })).rejects.toMatchObject(unavailable);
  });

  it('bring events to each other, and nobody else does', async () => {
    const taken: string[] = [];
    const door = await HttpServer.listen(
      (request, response) => {
        taken.push(String(request.headers['x-adal-sender']));
        response.writeHead(204).end();
      },
      '127.0.0.1',
      0,
      ours,
    );
    const urls = { gateway: `https://127.0.0.1:${door.port}` } as Record<ProcessName, string>;
    const keys = openKeys(world.settings.keysDir, 'casework');
    const bring = async (tls: Tls) => {
      const events = new HttpEvents(keys, urls, tls);
      const payload = { kind: 'staff', key: 'x', version: 1, data: {} } as const;
      await events
        .deliver('gateway', { eventId: randomUUID(), type: 'reference.published', payload })
        .finally(() => events.close());
    };
    await bring(ours);
    await expect(bring({ ...theirs, ca: ours.ca })).rejects.toThrow();
    await door.drain(100);
    expect(taken).toEqual(['casework']);
  });
});
