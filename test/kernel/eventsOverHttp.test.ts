import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import type { ProcessName } from '../../server/contracts/events';
import { type Delivery, event, HttpEvents, type Keys, openKeys, SubgraphServer } from '../../server/kernel';
import { issuePeerToken } from '../../server/kernel/tokens';
import { onSqlite } from '../support/databases';
import { openWorld, until, viewer, type World } from './support/world';

onSqlite('an event over HTTP', (openDatabase) => {
  let dataDir: string;
  let to: World;
  let server: SubgraphServer;
  let taken: string[];
  const peer = (name: string): Keys => openKeys(join(dataDir, 'keys'), name);
  const seconds = () => Math.floor(Date.now() / 1000);

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'adal-events-'));
    taken = [];
    to = await openWorld(await openDatabase(), {
      name: 'rewards',
      dataDir,
      subscriptions: {
        'payout.refused': async (ctx, { reason }) => {
          if (reason === 'refuse') ctx.require({ allowed: false, code: 'WRONG_STATE' });
          ctx.record('message.taken', { type: 'Message', id: reason });
          taken.push(reason);
        },
      },
    });
    server = await SubgraphServer.start(to.running, '127.0.0.1', 0);
  });
  afterEach(async () => {
    await server.stop();
    await to.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const delivery = (reason = '1', type: Delivery['type'] = 'payout.refused') =>
    JSON.stringify({ eventId: randomUUID(), type, payload: { payoutId: 'p', reason } });
  const post = async (body: string, headers: Record<string, string>) => {
    const response = await fetch(`${server.url}/events`, { method: 'POST', body, headers });
    return { status: response.status, text: await response.text() };
  };
  const signed = async (body: string, sender: ProcessName = 'protection', audience = 'rewards') => ({
    'x-adal-sender': sender,
    'x-adal-peer': await issuePeerToken(peer(sender), audience, body),
  });
  const forged = (
    body: string,
    { by = 'protection', typ = 'adal-peer', issuer = 'protection', ends = 30 } = {},
  ) =>
    new SignJWT({ body: createHash('sha256').update(body).digest('base64url') })
      .setProtectedHeader({ alg: 'EdDSA', typ })
      .setIssuer(issuer)
      .setAudience('rewards')
      .setIssuedAt(seconds() - 60)
      .setExpirationTime(seconds() + ends)
      .sign(peer(by).signing);

  describe('is not taken in', () => {
    afterEach(() => expect(taken).toEqual([]));
    const refused = { status: 401, text: '' };

    it('without a token or a sender', async () => {
      const body = delivery();
      const { 'x-adal-peer': token } = await signed(body);
      expect(await post(body, {})).toEqual(refused);
      expect(await post(body, { 'x-adal-sender': 'protection' })).toEqual(refused);
      expect(await post(body, { 'x-adal-peer': token })).toEqual(refused);
    });

    it('with a token for another body or another receiver', async () => {
      expect(await post(delivery('2'), await signed(delivery('1')))).toEqual(refused);
      const body = delivery();
      expect(await post(body, await signed(body, 'protection', 'casework'))).toEqual(refused);
    });

    it('with a token that is over, or was signed for another use', async () => {
      const body = delivery();
      peer('protection');
      const sender = { 'x-adal-sender': 'protection' };
      expect(await post(body, { ...sender, 'x-adal-peer': await forged(body, { ends: -1 }) })).toEqual(
        refused,
      );
      const typ = 'adal-viewer';
      expect(await post(body, { ...sender, 'x-adal-peer': await forged(body, { typ }) })).toEqual(refused);
    });

    it('under a name that is not the signer’s', async () => {
      const body = delivery();
      peer('protection');
      const sender = { 'x-adal-sender': 'protection' };
      expect(await post(body, { ...sender, 'x-adal-peer': await forged(body, { by: 'casework' }) })).toEqual(
        refused,
      );
      const foreign = { 'x-adal-sender': 'casework', 'x-adal-peer': await forged(body) };
      expect(await post(body, foreign)).toEqual(refused);
    });

    it('from a process that is none of ours, whatever file its name leads to', async () => {
      const body = delivery();
      peer('stranger');
      for (const name of ['stranger', '../protection/signing', '../../keys/public/protection', '']) {
        const token = await forged(body, { by: 'stranger', issuer: name });
        expect(await post(body, { 'x-adal-sender': name, 'x-adal-peer': token })).toEqual(refused);
      }
    });

    it('from one of ours that has no business telling it', async () => {
      const body = delivery();
      expect(await post(body, await signed(body, 'casework'))).toEqual(refused);
      expect(await post(body, await signed(body, 'gateway'))).toEqual(refused);
    });

    it('when it is too large, no event at all, or not subscribed to', async () => {
      const large = delivery('x'.repeat(4 * 1024 * 1024));
      expect((await post(large, await signed(large))).status).toBe(413);
      for (const body of ['', 'x', 'null', '{}', '[]', '{"type":"toString"}']) {
        expect(await post(body, await signed(body))).toEqual(refused);
      }
      const other = delivery('1', 'identity.opened');
      expect(await post(other, await signed(other))).toEqual({ status: 422, text: 'NOT_SUBSCRIBED' });
    });
  });

  it('is taken in once from whoever may tell it, and a refusal comes back with its code', async () => {
    const body = delivery();
    const headers = await signed(body);
    expect(await post(body, headers)).toEqual({ status: 204, text: '' });
    expect(await post(body, headers)).toEqual({ status: 204, text: '' });
    expect(taken).toEqual(['1']);
    const bad = delivery('refuse');
    expect(await post(bad, await signed(bad))).toEqual({ status: 422, text: 'WRONG_STATE' });
    expect(taken).toEqual(['1']);
  });

  it('goes from process to process in order, once, though answers are lost on the way', async () => {
    const proxy = await losesEveryThirdAnswer(server.url);
    const line = new HttpEvents(peer('protection'), { rewards: proxy.url } as Record<ProcessName, string>);
    const from = await openWorld(await openDatabase(), { name: 'protection', dataDir, transport: line });
    await from.running.executive.transact(viewer('sender'), async (ctx) => {
      for (let n = 1; n <= 6; n++)
        ctx.emit(event('payout.refused', 's', { payoutId: 'p', reason: String(n) }));
    });
    await until(() => taken.length === 6);
    await until(async () => (await from.tables()).outbox_event.length === 0);
    expect(taken).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(proxy.lost()).toBeGreaterThan(0);
    await from.close();
    await line.close();
    await proxy.close();
  });
});

/** Passes requests on, and cuts the line instead of answering every third time. */
async function losesEveryThirdAnswer(target: string) {
  let count = 0;
  let lost = 0;
  const server: Server = createServer((incoming, outgoing) => {
    const onward = httpRequest(
      `${target}${incoming.url}`,
      { method: 'POST', headers: incoming.headers },
      (answer) => {
        if (++count % 3 === 0) {
          lost += 1;
          answer.resume();
          incoming.socket.destroy();
          return;
        }
        outgoing.writeHead(answer.statusCode!);
        answer.pipe(outgoing);
      },
    );
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lost: () => lost,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
