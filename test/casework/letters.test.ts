import { randomUUID } from 'node:crypto';
import type { LetterState as ToldState } from '../../server/contracts/events';
import { Notice } from '../../server/subgraphs/casework/notice/notice.entity';
import { letterLifecycle, type LetterState } from '../../server/subgraphs/protection/letter/letter.lifecycle';
import { noticeRow } from '../policy/support/rows';
import { classify, look, onIt, register, signNotice } from './support/life';
import { type Data, openWorld, type World } from './support/world';

describe('a notice follows its letter', () => {
  let world: World;
  let reportId: string;
  beforeAll(async () => {
    world = await openWorld();
    reportId = (await register(world, 'S14')).id as string;
  });
  afterAll(() => world.close());

  const tell = (noticeId: string, letterState: LetterState, reason?: string) =>
    world.running.casework.receive({
      eventId: randomUUID(),
      type: 'letter.moved',
      payload: {
        noticeId,
        letterState: letterState as ToldState,
        at: '2026-03-02T06:00:00.000Z',
        ...(reason && { reason }),
      },
    });
  /** A signed notice that was told of these states of its letter, in order; where it stands then. */
  async function after(states: LetterState[]): Promise<string> {
    const notice = noticeRow({ reportId, state: 'SIGNED' });
    await world.store.write((manager) => manager.save(Notice, notice));
    for (const state of states.filter((one) => one !== 'PRINTED')) await tell(notice.id, state);
    return (await world.store.read.findOneByOrFail(Notice, { id: notice.id })).state;
  }

  it('on every way a letter can go, without refusing a word of the vault', async () => {
    const seen = new Set<string>();
    const ends = new Set<string>();
    let ways: LetterState[][] = [['QUEUED']];
    while (ways.length > 0) {
      const further: LetterState[][] = [];
      for (const way of ways) {
        const last = way.at(-1)!;
        const pair = `${last} ${await after(way)}`;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const next = Object.values(letterLifecycle.table.steps[last] ?? {});
        if (next.length === 0) ends.add(pair);
        further.push(...next.map((state) => [...way, state]));
      }
      ways = further;
    }
    expect([...ends].sort()).toEqual([
      'COLLECTED COLLECTED_IN_PERSON',
      'DELIVERED DELIVERED',
      'NOT_DELIVERABLE NOT_DELIVERABLE',
    ]);
    expect(seen.size).toBeGreaterThan(10);
  });

  it('and leaves letters of others alone', async () => {
    const before = await world.dump();
    await tell(randomUUID(), 'DELIVERED');
    const { inbox_event: _, ...rest } = await world.dump();
    const { inbox_event: __, ...earlier } = before;
    expect(rest).toEqual(earlier);
  });

  it('to the end of its report only when it was the last, and keeps the reason', async () => {
    const { crbEntry, id } = await classify(world, await register(world, 'S19'), 'Criminal');
    await onIt(world, 'manager', 'chargeOffEntry', crbEntry as Data, {
      ground: 'ABSENCE_OF_EVENT',
      reason: 'Nothing found.',
    });
    const owed = noticeRow({ reportId: id as string, state: 'PENDING', kind: 'REFERRED' });
    await world.store.write((manager) => manager.save(Notice, owed));
    const notice = await signNotice(world, id as string, 'CHARGED_OFF');
    await world.quiet();
    await tell(notice.id as string, 'NOT_DELIVERABLE', 'WRONG_ADDRESS');
    const report = await look(world, id as string);
    expect(report.state).toBe('TRIAGED_CRIMINAL');
    expect((report.notices as Data[]).find((one) => one.id === notice.id)).toMatchObject({
      state: 'NOT_DELIVERABLE',
      reason: 'WRONG_ADDRESS',
      settledAt: '2026-03-02T06:00:00.000Z',
    });
    await world.store.write((manager) => manager.delete(Notice, { id: owed.id }));
  });
});
