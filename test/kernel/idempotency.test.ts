import { randomUUID } from 'node:crypto';
import { onEachDatabase } from '../support/databases';
import { Folder, openFolder, renameFolder } from './support/folder';
import { openWorld, outcome, viewer, type World } from './support/world';

const duty = viewer('duty');

onEachDatabase('an idempotency key', (openDatabase) => {
  let world: World;
  beforeEach(async () => (world = await openWorld(await openDatabase())));
  afterEach(() => world.close());
  const request = (more: object = {}) => ({
    idempotencyKey: randomUUID(),
    title: 'first',
    departmentCode: '75',
    tell: 1,
    ...more,
  });
  const open = (input: ReturnType<typeof request>, by = duty) =>
    world.running.executive.run(by, openFolder, input);

  it.each(['short', 'x'.repeat(65), 'spaces in it', 'кириллица', ''])('may not look like %j', async (key) => {
    expect(await outcome(open(request({ idempotencyKey: key })))).toBe('BAD_INPUT');
    expect((await world.tables()).folder).toEqual([]);
  });

  it('is refused with other input, and for another command', async () => {
    const input = request();
    const { id } = await open(input);
    const before = await world.tables();
    expect(await outcome(open({ ...input, title: 'other' }))).toBe('IDEMPOTENCY_KEY_REUSED');
    const { idempotencyKey } = input;
    const renamed = world.running.executive.run(duty, renameFolder, {
      idempotencyKey,
      id,
      expectedVersion: 1,
      title: 'other',
    });
    expect(await outcome(renamed)).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await world.tables()).toEqual(before);
  });

  it('answers a repeat with the record as it is now, and does nothing more', async () => {
    const input = request();
    const { id } = await open(input);
    await world.running.executive.run(duty, renameFolder, {
      idempotencyKey: randomUUID(),
      id,
      expectedVersion: 1,
      title: 'renamed',
    });
    const before = await world.tables();
    const again = await open({ ...input });
    expect(again).toMatchObject({ id, title: 'renamed', version: 2 });
    expect(
      await open({ tell: 1, departmentCode: '75', title: 'first', idempotencyKey: input.idempotencyKey }),
    ).toEqual(again);
    expect(await world.tables()).toEqual(before);
    expect((await world.audit()).map(({ action }) => action)).toEqual(['folder.opened', 'folder.renamed']);
  });

  it('opens nothing to whoever lost access since', async () => {
    const input = request();
    const { id } = await open(input);
    const before = await world.tables();
    const moved = viewer('duty', { departments: ['71'] });
    expect(await outcome(open(input, moved))).toBe('NOT_FOUND');
    expect(await world.tables()).toEqual(before);
    expect((await world.audit()).at(-1)).toMatchObject({ action: 'denied', details: { code: 'NOT_FOUND' } });
    await world.store.write((manager) => manager.delete(Folder, { id }));
    expect(await outcome(open(input))).toBe('NOT_FOUND');
  });

  it('is each viewer’s own', async () => {
    const input = request();
    const mine = await open(input);
    const theirs = await open(input, viewer('duty2'));
    expect(theirs.id).not.toBe(mine.id);
  });

  it('is free again when its act was refused or failed', async () => {
    const input = request();
    expect(await outcome(open({ ...input, fail: true } as never))).toBe('half way');
    expect((await open(input)).title).toBe('first');
  });

  it('counts once, however many repeat it at the same moment', async () => {
    const input = request({ tell: 2 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => open({ ...input })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const { folder, outbox_event: events, idempotency_key: keys } = await world.tables();
    expect([folder.length, events.length, keys.length]).toEqual([1, 2, 1]);
    expect((await world.audit()).map(({ action }) => action)).toEqual(['folder.opened']);
  });
});
