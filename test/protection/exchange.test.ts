import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CallBack } from '../../server/subgraphs/protection/callBack/callBack.entity';
import { naturalPerson } from '../sealing/identities';
import { refusing } from '../support/actsAndAudit';
import { onSqlite } from '../support/databases';
import { openProtectionDesk, type ProtectionDesk } from './support/protectionDesk';

const caseOfficer = { id: 'officer', roles: ['PROCEDURAL_OFFICER' as const] };
const FIELDS = 'call { id version state fate pseudonym viewerActions }';

/** An exchange that answers as told, and keeps what it was sent. */
async function openExchangeDouble() {
  const orders: { id: string; extension: string; number: string }[] = [];
  let manners: number | 'HANG_UP' = 202;
  const read = async (request: IncomingMessage) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  };
  const server = createServer((request, response) => {
    void read(request).then((text) => {
      const order = JSON.parse(text) as (typeof orders)[number];
      if (request.headers['idempotency-key'] !== order.id) return response.writeHead(400).end();
      orders.push(order);
      if (manners === 'HANG_UP') return void request.socket.destroy();
      response.writeHead(manners).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/calls`,
    orders,
    behave: (next: typeof manners) => void (manners = next),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

onSqlite('an exchange over HTTP', (openDatabase) => {
  let desk: ProtectionDesk;
  let exchange: Awaited<ReturnType<typeof openExchangeDouble>>;
  beforeAll(async () => {
    exchange = await openExchangeDouble();
    desk = await openProtectionDesk(openDatabase, { pbxUrl: exchange.url });
  });
  afterAll(async () => {
    await desk.close();
    await exchange.close();
  });

  const requested = async () => {
    const { pseudonym } = await desk.protectedPerson();
    const { data } = await desk.send<{ call: { id: string } }>(
      caseOfficer,
      'requestCallBack',
      { pseudonym, purpose: 'ARRANGE_MEETING', extension: '2014' },
      FIELDS,
    );
    return data!.requestCallBack.call;
  };

  test.each([
    [202, 'HANDED_OVER'],
    [409, 'HANDED_OVER'],
    [422, 'REFUSED'],
    [500, 'IN_DOUBT'],
    ['HANG_UP', 'IN_DOUBT'],
  ] as const)('that answers %s: %s, and the order is sent once', async (manners, fate) => {
    exchange.behave(manners);
    const { id } = await requested();
    const callOf = () => desk.world.store.read.findOneByOrFail(CallBack, { id });
    await desk.world.settle(async () => (await callOf()).state === 'PLACED');
    expect((await callOf()).fate).toBe(fate);
    expect(exchange.orders.filter((order) => order.id === id)).toEqual([
      { id, extension: '2014', number: naturalPerson.phone },
    ]);
  });

  test('that has an order the vault could not note: the call ends in doubt, and rings once', async () => {
    exchange.behave(202);
    const { store, settle } = desk.world;
    const ordered = async () => {
      const asked = await requested();
      await settle(async () => exchange.orders.some((order) => order.id === asked.id));
      return asked;
    };
    const { id } = await refusing(store, 'call.placed', async () => {
      const first = await ordered();
      // One after the other: when the next one is ordered, the vault has tried to note the first.
      await ordered();
      return first;
    });
    const callOf = () => store.read.findOneByOrFail(CallBack, { id });
    expect((await callOf()).leasedUntil).not.toBeNull();
    await store.write((manager) => manager.update(CallBack, { id }, { leasedUntil: new Date(0) }));
    await settle(async () => (await callOf()).state === 'PLACED');
    expect((await callOf()).fate).toBe('IN_DOUBT');
    expect(exchange.orders.filter((order) => order.id === id)).toHaveLength(1);
  });
});
