import { randomUUID } from 'node:crypto';
import { command, refuse } from '../../server/kernel';
import { statementsOf } from '../support/countStatements';
import { onEachDatabase } from '../support/databases';
import { Folder, mayReadFolder, openFolder, renameFolder } from './support/folder';
import { openWorld, outcome, viewer, type World } from './support/world';

const duty = viewer('duty');
const local = viewer('local', { departments: ['71'] });
/** A commit sets delivery going. */
const ofDelivery = /outbox_event|^(BEGIN|START|COMMIT|SET TRANS)/;
const request = (more: object = {}) => ({
  idempotencyKey: randomUUID(),
  title: 'first',
  departmentCode: '75',
  ...more,
});

onEachDatabase('a command', (openDatabase) => {
  let world: World;
  beforeEach(async () => (world = await openWorld(await openDatabase())));
  afterEach(() => world.close());
  const open = (more: object = {}, by = duty) => world.running.executive.run(by, openFolder, request(more));
  const rename = (input: { id: string; expectedVersion: number }, by = duty) =>
    outcome(
      world.running.executive.run(by, renameFolder, { idempotencyKey: randomUUID(), title: 'new', ...input }),
    );
  /** Makes every audit entry fail as it is written. */
  const breakAudit = () =>
    world.store.read.query(
      world.store.dialect === 'sqlite'
        ? `CREATE TRIGGER broken BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(ABORT, 'disk full'); END`
        : `CREATE TRIGGER broken BEFORE INSERT ON audit_entry FOR EACH ROW SIGNAL SQLSTATE '45000'`,
    );

  it('that breaks half way leaves nothing', async () => {
    await expect(open({ tell: 2, fail: true })).rejects.toThrow('half way');
    expect(await world.tables()).toEqual({
      folder: [],
      idempotency_key: [],
      outbox_event: [],
      inbox_event: [],
    });
    expect(await world.audit()).toEqual([]);
  });

  it('whose audit cannot be written leaves nothing', async () => {
    const before = await world.tables();
    await breakAudit();
    await expect(open({ tell: 1 })).rejects.toThrow();
    expect(await world.tables()).toEqual(before);
  });

  it('whose denial cannot be written changes nothing either', async () => {
    const { id } = await open();
    const before = await world.tables();
    await breakAudit();
    expect(await rename({ id, expectedVersion: 9 })).not.toBe('STALE_VERSION');
    expect(await world.tables()).toEqual(before);
  });

  it('that records nothing in the audit is not allowed to happen', async () => {
    const silent = command({
      name: 'silent',
      result: Folder,
      mayRead: mayReadFolder,
      handle: async (ctx, _input: { idempotencyKey: string }) =>
        ctx.save(
          ctx.create(Folder, {
            id: randomUUID(),
            title: 'unseen',
            departmentCode: '75',
            filedAt: ctx.now,
            sealed: false,
          }),
        ),
    });
    const act = world.running.executive.run(duty, silent, { idempotencyKey: randomUUID() });
    await expect(act).rejects.toThrow('silent recorded nothing in the audit');
    expect((await world.tables()).folder).toEqual([]);
  });

  it('writes record, key, audit and events together', async () => {
    const { id, version } = await open({ tell: 2 });
    expect(version).toBe(1);
    const { folder, idempotency_key: keys, outbox_event: events } = await world.tables();
    expect(folder).toEqual([expect.objectContaining({ id, title: 'first' })]);
    expect(keys).toEqual([
      expect.objectContaining({ viewerId: 'duty', command: 'openFolder', resultId: id }),
    ]);
    expect(events).toEqual([
      expect.objectContaining({ stream: id, destination: 'rewards', type: 'payout.refused' }),
      expect.objectContaining({ stream: id, destination: 'rewards', type: 'payout.refused' }),
    ]);
    expect(await world.audit()).toEqual([
      { actor: 'duty', action: 'folder.opened', subjectId: id, details: {} },
    ]);
  });

  it('that is refused changes nothing, and the denial is in the audit', async () => {
    const { id } = await open();
    const before = await world.tables();
    expect(await rename({ id, expectedVersion: 7 })).toBe('STALE_VERSION');
    await world.store.write((manager) => manager.update(Folder, { id }, { sealed: true }));
    const sealed = await world.tables();
    expect(await rename({ id, expectedVersion: 2 })).toBe('WRONG_STATE');
    expect(await world.tables()).toEqual(sealed);
    expect({ ...sealed, folder: [] }).toEqual({ ...before, folder: [] });
    expect((await world.audit()).slice(1)).toEqual([
      {
        actor: 'duty',
        action: 'denied',
        subjectId: id,
        details: { command: 'renameFolder', code: 'STALE_VERSION' },
      },
      {
        actor: 'duty',
        action: 'denied',
        subjectId: id,
        details: { command: 'renameFolder', code: 'WRONG_STATE' },
      },
    ]);
  });

  it('answers alike to an unknown id and to one out of reach, after the same statements', async () => {
    const { id } = await open({ departmentCode: '75' });
    const sql = async (wanted: string) => {
      const { result, statements } = await statementsOf(world.store, () =>
        outcome(
          world.running.executive.run(local, renameFolder, {
            idempotencyKey: randomUUID(),
            id: wanted,
            expectedVersion: 1,
            title: 'new',
          }),
        ),
      );
      return { result, statements: statements.filter((statement) => !ofDelivery.test(statement)) };
    };
    const before = await world.tables();
    const [unknown, unreadable] = [await sql(randomUUID()), await sql(id)];
    expect(unreadable).toEqual(unknown);
    expect(unknown.result).toBe('NOT_FOUND');
    expect(unknown.statements.length).toBeGreaterThan(2);
    expect(await world.tables()).toEqual(before);
  });

  it('keeps what is no identifier out of the audit, even of a denial', async () => {
    const said = 'Сәрсенова Айгүл';
    const act = command({
      name: 'refused',
      result: Folder,
      mayRead: mayReadFolder,
      async handle(ctx, _input: { idempotencyKey: string; id: string }): Promise<Folder> {
        ctx.require(refuse('MISSING_PERMISSION'));
        throw new Error('unreachable');
      },
    });
    await outcome(world.running.executive.run(duty, act, { idempotencyKey: randomUUID(), id: said }));
    const [entry] = await world.audit();
    expect(entry).toMatchObject({ action: 'denied', subjectId: null });
    expect(JSON.stringify(entry)).not.toContain(said);
  });

  it('lets one of two go on who opened the same version', async () => {
    const { id } = await open();
    const results = await Promise.all([1, 2, 3, 4].map(() => rename({ id, expectedVersion: 1 })));
    expect(results.sort()).toEqual(['STALE_VERSION', 'STALE_VERSION', 'STALE_VERSION', 'done']);
    expect((await world.tables()).folder).toEqual([expect.objectContaining({ version: 2 })]);
  });
});
