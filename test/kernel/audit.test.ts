import { rmSync, statSync, truncateSync } from 'node:fs';
import { AuditSealer, createClock, createLog, openKeys, verifyAudit } from '../../server/kernel';
import { checkpointHash, readCheckpoints } from '../../server/kernel/audit/checkpoints';
import { onEachDatabase, onSqlite } from '../support/databases';
import { openWorld, viewer, type World } from './support/world';
import { Tampering } from './support/tampering';

/** An audit of some acts under several checkpoints, the last of them sealed. */
async function fill(world: World, checkpoints = 5, entries = 4): Promise<void> {
  for (let c = 0; c < checkpoints; c++) {
    for (let e = 0; e < entries; e++) {
      const subject = { type: 'Folder', id: `f${c}${e}` };
      await world.running.executive.audit(viewer(`v${e}`), [
        { action: 'folder.seen', subject, details: { e } },
      ]);
    }
    await world.running.sealer.seal();
  }
}

const check = (world: World) => verifyAudit(world.store, world.keys, world.checkpoints);

onEachDatabase('the audit', (openDatabase) => {
  let world: World;
  let hand: Tampering;
  beforeEach(async () => {
    world = await openWorld(await openDatabase());
    await fill(world);
    hand = new Tampering(world.store, world.checkpoints);
  });
  afterEach(() => world.close());
  const problems = async () => (await check(world)).problems;

  it('is clean when nobody touched it', async () => {
    expect(await check(world)).toMatchObject({ entries: 20, unsealed: 0, problems: [] });
    await world.running.executive.audit(viewer('v'), [{ action: 'folder.seen' }]);
    const { entries, problems: found } = await check(world);
    expect([entries, found]).toEqual([21, []]);
  });

  it.each([
    ['at', '2001-01-01T00:00:00.000Z'],
    ['at', 'never'],
    ['at', ''],
    ['actor', 'somebody else'],
    ['actorKind', 'system'],
    ['action', 'folder.burnt'],
    ['subjectType', 'Other'],
    ['subjectId', 'other'],
    ['details', '{}'],
    ['mac', 'A'.repeat(43)],
    ['checkpoint', '2'],
    ['checkpoint', '0'],
    ['checkpoint', '99'],
    ['position', '77'],
  ])('shows an entry whose %s was made %j', async (column, value) => {
    await hand.edit(3, column, value);
    expect(await problems()).not.toEqual([]);
  });

  it('shows an entry unsealed, deleted, put in, doubled, or exchanged with another', async () => {
    for (const act of [
      () => hand.edit(3, 'checkpoint', null),
      () => hand.remove(3),
      () => hand.double(3, { id: 'another' }),
      () => hand.double(3, { id: 'another', checkpoint: null, position: null }),
      () => hand.exchange(2, 3, 'position'),
      () => hand.exchange(2, 14, 'checkpoint'),
      () => hand.exchange(2, 3, 'mac'),
    ]) {
      await act();
      expect([act.toString(), await problems()]).not.toEqual([act.toString(), []]);
      await hand.restore();
      expect(await problems()).toEqual([]);
    }
  });

  it('shows that its end was cut off, in the database, in the file, or in both', async () => {
    await hand.removeCheckpoint(5);
    expect(await problems()).toEqual(['checkpoint 5: 4 entries were sealed, 0 are there']);
    hand.dropLines(1);
    expect(await problems()).toEqual(['the checkpoint file ends at 4, and the database knows of 5']);
    await hand.restore();
    hand.dropLines(1);
    expect(await problems()).not.toEqual([]);
    await hand.restore();
    rmSync(world.checkpoints);
    expect(await problems()).not.toEqual([]);
  });

  it('still shows that its end was cut off after sealing went on', async () => {
    await hand.removeCheckpoint(5);
    hand.dropLines(1);
    const sealer = new AuditSealer(
      world.store,
      world.keys,
      createClock(),
      world.checkpoints,
      createLog('silent', ''),
    );
    await world.running.executive.audit(viewer('v'), [{ action: 'folder.seen' }]);
    await sealer.seal();
    expect(await problems()).toEqual(['checkpoint 6: expected number 5']);
  });

  it('shows a checkpoint that somebody else signed', async () => {
    const stranger = openKeys(world.settings.keysDir, 'stranger');
    await hand.removeCheckpoint(5);
    hand.dropLines(1);
    const file = world.checkpoints;
    await new AuditSealer(world.store, stranger, createClock(), file, createLog('silent', '')).seal();
    await world.store.write((manager) => manager.query('DELETE FROM audit_head'));
    await world.running.executive.audit(viewer('v'), [{ action: 'folder.seen' }]);
    await new AuditSealer(world.store, stranger, createClock(), file, createLog('silent', '')).seal();
    expect((await problems()).join()).toContain('bad signature');
  });
});

onSqlite('the audit after a crash', (openDatabase) => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld(await openDatabase());
    await fill(world, 2);
  });
  afterEach(() => world.close());
  /** Another process takes over where the first was killed. */
  const takeOver = async () => {
    const log = createLog('silent', '');
    await new AuditSealer(world.store, world.keys, createClock(), world.checkpoints, log).seal();
    return check(world);
  };
  const forgetHead = (number: number) =>
    world.store.write((manager) => manager.query(`UPDATE audit_head SET number = ${number}`));

  it('between numbering and writing to the file is under way, and then sealed', async () => {
    await world.running.sealer.stop();
    await world.running.executive.audit(viewer('v'), [{ action: 'folder.seen' }]);
    await world.store.write((manager) =>
      manager.query('UPDATE audit_entry SET checkpoint = 3, position = 0 WHERE checkpoint IS NULL'),
    );
    expect(await check(world)).toMatchObject({ checkpoints: 2, unsealed: 1, problems: [] });
    expect(await takeOver()).toMatchObject({ checkpoints: 3, unsealed: 0, problems: [] });
  });

  it('while the line was written loses nothing', async () => {
    truncateSync(world.checkpoints, statSync(world.checkpoints).size - 30);
    await forgetHead(1);
    await world.store.write((manager) =>
      manager.query(
        `UPDATE audit_head SET hash = '${checkpointHash(readCheckpoints(world.checkpoints)[0])}'`,
      ),
    );
    expect((await check(world)).problems).toEqual([]);
    expect(await takeOver()).toMatchObject({ checkpoints: 2, unsealed: 0, problems: [] });
    await world.running.executive.audit(viewer('v'), [{ action: 'folder.seen' }]);
    expect(await takeOver()).toMatchObject({ checkpoints: 3, problems: [] });
  });

  it('between the file and what the database knows of it goes on', async () => {
    const [before] = await world.store.read.query('SELECT * FROM audit_head');
    await world.running.executive.audit(viewer('v'), [{ action: 'folder.seen' }]);
    await world.running.sealer.seal();
    await world.store.write((manager) =>
      manager.query(`UPDATE audit_head SET number = ${before.number}, hash = '${before.hash}'`),
    );
    expect((await check(world)).problems).toEqual([]);
    await world.running.executive.audit(viewer('v'), [{ action: 'folder.seen' }]);
    expect(await takeOver()).toMatchObject({ checkpoints: 4, problems: [] });
  });
});

onSqlite('tampering at random', (openDatabase) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await openDatabase());
    await fill(world, 6, 7);
  });
  afterAll(() => world.close());

  it('is found in each of a hundred cases', async () => {
    const hand = new Tampering(world.store, world.checkpoints);
    for (let seed = 1; seed <= 100; seed++) {
      await hand.restore();
      const what = await hand.atRandom(seed);
      const verdict = await check(world);
      if (verdict.problems.length === 0) throw new Error(`case ${seed} was not found: ${what}`);
    }
    await hand.restore();
    expect((await check(world)).problems).toEqual([]);
  });
});
