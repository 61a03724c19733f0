import { randomUUID } from 'node:crypto';
import { createLog, sweeping } from '../../server/kernel';
import { IdempotencyKey, InboxEvent } from '../../server/kernel/tables';
import { onEachDatabase } from '../support/databases';
import { Folder, openFolder } from './support/folder';
import { openWorld, viewer, type World } from './support/world';

const DAY_MS = 24 * 60 * 60_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const duty = viewer('duty');

onEachDatabase('rows whose time has passed', (openDatabase) => {
  let world: World;
  let heard: string[];
  beforeEach(async () => {
    heard = [];
    const subscriptions = {
      'payout.refused': async (_: unknown, { reason }: { reason: string }) => void heard.push(reason),
    };
    world = await openWorld(await openDatabase(), { subscriptions });
  });
  afterEach(() => world.close());

  const sweep = async (own?: Parameters<typeof sweeping>[2]) => {
    const loop = sweeping(world.store, createLog('silent', 'test'), own);
    loop.nudge();
    await loop.stop();
  };
  const received = async (eventId: string, receivedAt: Date) =>
    world.store.write((manager) => manager.insert(InboxEvent, { eventId, receivedAt }));
  const open = (idempotencyKey: string) =>
    world.running.executive.run(duty, openFolder, {
      idempotencyKey,
      title: 'x',
      departmentCode: '75',
      tell: 1,
    });
  const age = (key: string, days: number) =>
    world.store.write((manager) => manager.update(IdempotencyKey, { key }, { createdAt: daysAgo(days) }));
  const arrive = (eventId: string) => {
    const payload = { payoutId: 'a', reason: 'told' };
    return world.running.receive({ eventId, type: 'payout.refused', payload });
  };

  it('are removed, however many there are, and all others stay', async () => {
    const old = Array.from({ length: 1203 }, (_, i) => ({
      eventId: `old-${i}`,
      receivedAt: new Date(daysAgo(401).getTime() - i),
    }));
    await world.store.write(async (manager) => {
      for (let i = 0; i < old.length; i += 300) await manager.insert(InboxEvent, old.slice(i, i + 300));
    });
    await received('young', daysAgo(399));
    await sweep();
    expect((await world.store.read.find(InboxEvent)).map(({ eventId }) => eventId)).toEqual(['young']);
  });

  it('are removed by a subgraph at work, by itself', async () => {
    await received('old', daysAgo(401));
    world.running.nudgeWorkers();
    while (await world.store.read.existsBy(InboxEvent, { eventId: 'old' }))
      await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it('are those a subgraph names, too', async () => {
    const { id } = await open('of-its-own');
    const own = [{ entity: Folder, since: 'createdAt', keptMs: 60_000 }];
    await sweep(own);
    expect(await world.store.read.countBy(Folder, { id })).toBe(1);
    await world.store.write((manager) => manager.update(Folder, { id }, { createdAt: daysAgo(1) }));
    await sweep(own);
    expect(await world.store.read.countBy(Folder, { id })).toBe(0);
  });

  it('leave an event recognised for longer than its sender sends it by itself', async () => {
    const eventId = randomUUID();
    await arrive(eventId);
    await world.store.write((manager) =>
      manager.update(InboxEvent, { eventId }, { receivedAt: daysAgo(399) }),
    );
    await sweep();
    await arrive(eventId);
    expect(heard).toEqual(['told']);
  });

  it('leave a request recognised for 90 days; repeated after that, it is a new act', async () => {
    const { id } = await open('repeated-1');
    await age('repeated-1', 89);
    await sweep();
    expect(await open('repeated-1')).toMatchObject({ id });
    await age('repeated-1', 91);
    await sweep();
    expect((await open('repeated-1')).id).not.toBe(id);
    expect(await world.store.read.count(Folder)).toBe(2);
  });

  it.each([
    ['idempotency_key', 'createdAt'],
    ['inbox_event', 'receivedAt'],
  ])('of %s are found by an index on %s', async (table, column) => {
    const runner = world.store.read.connection.createQueryRunner();
    try {
      const indices = (await runner.getTable(table))!.indices.map(({ columnNames }) => columnNames);
      expect(indices).toContainEqual([column]);
    } finally {
      await runner.release();
    }
  });
});
