import { event } from '../../server/kernel';
import { onEachDatabase } from '../support/databases';
import { openFolder } from './support/folder';
import { openPair, type Pair, refuses } from './support/listener';
import { claims, outcome, until, viewer } from './support/world';

const PARKED = '{ caseworkParkedEvents { id source destination type lastError attempts } }';
const REPLAY = 'mutation ($id: ID!) { caseworkReplayParkedEvent(input: { id: $id }) { id lastError } }';
const admin = claims('admin', { roles: ['SYS_ADMIN'] });

onEachDatabase('an event', (openDatabase) => {
  let pair: Pair;
  beforeEach(async () => (pair = await openPair(openDatabase)));
  afterEach(() => pair.close());
  const allGone = () => until(async () => (await pair.waiting()).length === 0);
  /** Brings an event to where it is given up at its next failure, without waiting all its waits. */
  const bringToTheBrink = (stream: string, attempts: number) =>
    pair.from.store.write((manager) =>
      manager.query(
        `UPDATE outbox_event SET attempts = ${attempts}, dueAt = '2026' WHERE stream = '${stream}'`,
      ),
    );
  const parked = async () =>
    (await pair.from.ask(admin, PARKED)).data.caseworkParkedEvents as { id: string }[];

  it('is not told of an act that failed', async () => {
    const input = { idempotencyKey: 'a-failing-act', title: 'x', departmentCode: '71', tell: 2, fail: true };
    expect(await outcome(pair.from.running.executive.run(viewer('duty'), openFolder, input))).toBe(
      'half way',
    );
    await pair.tell('after', 1);
    await until(async () => (await pair.heard('after')).length === 1);
    expect(pair.line.tried).toHaveLength(1);
  });

  it('arrives in the order of its stream, and once', async () => {
    const streams = ['a', 'b', 'c'];
    for (let n = 1; n <= 12; n += 4) {
      await Promise.all(streams.map((stream) => pair.tell(stream, n, n + 1, n + 2, n + 3)));
    }
    await allGone();
    const all = Array.from({ length: 12 }, (_, i) => String(i + 1));
    for (const stream of streams) expect(await pair.heard(stream)).toEqual(all);
  });

  it('has its effect once and in order on a line that is cut before and after', async () => {
    let turn = 0;
    pair.line.weather = () => (['CUT_BEFORE', 'CUT_AFTER', 'FAIR'] as const)[turn++ % 3];
    await pair.tell('a', 1, 2, 3);
    await pair.tell('b', 1, 2, 3);
    await allGone();
    expect(pair.line.tried.length).toBeGreaterThan(6);
    for (const stream of ['a', 'b']) expect(await pair.heard(stream)).toEqual(['1', '2', '3']);
    expect((await pair.to.audit()).length).toBe(6);
  });

  it('has its effect once when it arrives twice at the same moment', async () => {
    const delivery = {
      eventId: 'e1',
      type: 'payout.refused',
      payload: { payoutId: 'a', reason: '1' },
    } as const;
    const arrive = () => pair.to.running.receive(delivery);
    await Promise.all(Array.from({ length: 8 }, arrive));
    await arrive();
    expect(await pair.heard('a')).toEqual(['1']);
  });

  it('leaves nothing behind when its handler fails, and is handled when it comes again', async () => {
    let failures = 2;
    pair.listener.mood = () => {
      if (failures-- > 0) throw new TypeError('a fault of ours');
    };
    await pair.tell('a', 1);
    await until(async () => (await pair.waiting())[0]?.lastError === 'INTERNAL');
    expect(await pair.heard('a')).toEqual([]);
    expect((await pair.to.tables()).inbox_event).toEqual([]);
    await allGone();
    expect(await pair.heard('a')).toEqual(['1']);
  });

  it.each([
    ['refused', 7, refuses, 'NOT_FOUND'],
    ['too much for its handler', 19, () => (undefined as never as { x: { y: 1 } }).x.y, 'INTERNAL'],
  ] as const)('that is %s stops its own stream, and no other', async (_, attempts, mood, lastError) => {
    const poisoned = ({ payoutId, reason }: { payoutId: string; reason: string }) => {
      if (payoutId === 'bad' && reason === '2') mood({ payoutId, reason });
    };
    pair.listener.mood = poisoned;
    await pair.tell('bad', 1, 2);
    await until(async () => (await pair.waiting())[0]?.lastError === lastError);
    await bringToTheBrink('bad', attempts);
    await until(async () => (await parked()).length === 1);
    expect(await parked()).toEqual([
      expect.objectContaining({
        source: 'casework',
        destination: 'rewards',
        type: 'payout.refused',
        lastError,
        attempts: attempts + 1,
      }),
    ]);
    // More behind it than the sender looks at in one go: the others pass all the same.
    await pair.tell('bad', ...Array.from({ length: 130 }, (_, i) => i + 3));
    await pair.tell('good', 1, 2, 3);
    await until(async () => (await pair.heard('good')).length === 3);
    expect(await pair.heard('bad')).toEqual(['1']);
    expect(await pair.heard('good')).toEqual(['1', '2', '3']);
  });

  it('that was parked goes on with its stream once it is replayed, by an administrator only', async () => {
    pair.listener.mood = refuses;
    await pair.tell('a', 1, 2);
    await until(async () => (await pair.waiting())[0]?.lastError === 'NOT_FOUND');
    await bringToTheBrink('a', 7);
    await until(async () => (await parked()).length === 1);
    const [{ id }] = (await parked()) as [{ id: string }];
    const manager = claims('manager', { roles: ['MANAGEMENT'] });
    expect((await pair.from.ask(manager, PARKED)).codes).toEqual(['MISSING_PERMISSION']);
    expect((await pair.from.ask(manager, REPLAY, { id })).codes).toEqual(['MISSING_PERMISSION']);
    for (const wrong of ['x', '.', `${id}x`, id.split('.')[0], `${id.split('.')[0]}.gateway`]) {
      expect((await pair.from.ask(admin, REPLAY, { id: wrong })).codes).toEqual(['NOT_FOUND']);
    }

    expect((await pair.from.ask(admin, REPLAY, { id })).codes).toEqual([]);
    await until(async () => (await pair.waiting())[0]?.attempts === 1);
    expect(await parked()).toEqual([]);
    pair.listener.mood = () => undefined;
    await allGone();
    expect(await pair.heard('a')).toEqual(['1', '2']);
    expect((await pair.from.audit()).at(-1)).toMatchObject({
      actor: 'admin',
      action: 'event.replayed',
      details: { destination: 'rewards' },
    });
    expect((await pair.from.ask(admin, REPLAY, { id })).codes).toEqual(['NOT_FOUND']);
  });

  it('that was written more than a year ago is sent only when an administrator replays it', async () => {
    pair.line.weather = () => 'CUT_BEFORE';
    await pair.tell('a', 1);
    await until(async () => (await pair.waiting())[0]?.lastError === 'UNREACHABLE');
    const written = new Date(Date.now() - 366 * 24 * 60 * 60_000).toISOString();
    await pair.from.store.write((manager) =>
      manager.query(`UPDATE outbox_event SET createdAt = '${written}'`),
    );
    pair.line.weather = () => 'FAIR';
    await until(async () => (await parked()).length === 1);
    expect(await parked()).toMatchObject([{ lastError: 'TOO_OLD' }]);
    expect(await pair.heard('a')).toEqual([]);
    const [{ id }] = (await parked()) as [{ id: string }];
    expect((await pair.from.ask(admin, REPLAY, { id })).codes).toEqual([]);
    await allGone();
    expect(await pair.heard('a')).toEqual(['1']);
  });

  it('is not given up for having waited out an outage', async () => {
    pair.line.weather = () => 'CUT_BEFORE';
    await pair.tell('a', 1);
    await until(async () => (await pair.waiting())[0]?.lastError === 'UNREACHABLE');
    await bringToTheBrink('a', 40);
    await until(async () => (await pair.waiting())[0].attempts > 40);
    pair.listener.mood = refuses;
    pair.line.weather = () => 'FAIR';
    await until(async () => (await pair.waiting())[0]?.lastError === 'NOT_FOUND');
    expect(await pair.waiting()).toEqual([expect.objectContaining({ parked: false, attempts: 1 })]);
  });

  it('to a destination that does not answer holds up no other destination', async () => {
    pair.line.weather = (_, destination) => (destination === 'casework' ? 'HANGS' : 'FAIR');
    await pair.from.running.executive.transact(viewer('sender'), async (ctx) => {
      const letter = { noticeId: 'n', letterState: 'SENT', at: '2026-03-02T00:00:00.000Z' } as const;
      ctx.emit(event('letter.moved', 'n', letter));
    });
    await until(() => pair.line.tried.length > 0);
    await pair.tell('a', 1);
    await until(async () => (await pair.heard('a')).length === 1);
  });

  it('that was changed or put in by hand never leaves, and is shown', async () => {
    pair.line.weather = () => 'CUT_BEFORE';
    await pair.tell('a', 1);
    await until(async () => (await pair.waiting())[0]?.lastError === 'UNREACHABLE');
    const write = (sql: string) => pair.from.store.write((manager) => manager.query(sql));
    await write(`UPDATE outbox_event SET payload = '{"payoutId":"a","reason":"9"}', dueAt = '2026'`);
    pair.line.weather = () => 'FAIR';
    pair.from.running.outbox.nudge();
    await until(async () => (await parked()).length === 1);
    expect(await parked()).toEqual([expect.objectContaining({ lastError: 'TAMPERED', attempts: 1 })]);
    await write("UPDATE outbox_event SET parked = 0, destination = 'gateway', stream = 'b'");
    pair.from.running.outbox.nudge();
    await until(async () => (await parked()).length === 1);
    expect(await pair.heard('a')).toEqual([]);
  });

  it('whose sender died with it in hand is told when the lease has run out', async () => {
    pair.line.weather = () => 'CUT_BEFORE';
    await pair.tell('a', 1);
    await until(async () => (await pair.waiting())[0]?.lastError === 'UNREACHABLE');
    const lease = (until: string) =>
      pair.from.store.write((manager) =>
        manager.query(`UPDATE outbox_event SET leasedUntil = '${until}', dueAt = '2026'`),
      );
    await lease(new Date(Date.now() + 60_000).toISOString());
    pair.line.weather = () => 'FAIR';
    await pair.tell('a', 2);
    await pair.tell('b', 1);
    await until(async () => (await pair.heard('b')).length === 1);
    expect(await pair.heard('a')).toEqual([]);
    await lease(new Date(Date.now() - 1).toISOString());
    pair.from.running.outbox.nudge();
    await allGone();
    expect(await pair.heard('a')).toEqual(['1', '2']);
  });
});
