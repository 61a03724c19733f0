import { randomUUID } from 'node:crypto';
import { getMetadataArgsStorage } from 'typeorm';
import type { ViewerClaims } from '../../server/kernel';
import { AuditEntry } from '../../server/kernel/tables';
import { protectionEntities } from '../../server/subgraphs/protection';
import { WrappedKey } from '../../server/subgraphs/protection/keyring/wrappedKey.entity';
import { Letter } from '../../server/subgraphs/protection/letter/letter.entity';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import { ProtectedIdentity } from '../../server/subgraphs/protection/person/protectedIdentity.entity';
import { sealedTablesOf } from '../../server/subgraphs/protection/rotation/sealedRows';
import { naturalPerson } from '../sealing/identities';
import { onEachDatabase } from '../support/databases';
import { custodian } from './support/custodians';
import { CHECK_CODE, notice, reporter } from './support/reporter';
import { rotationsOf } from './support/rotations';
import { openWorld, protection, stranger, type World } from './support/world';

const [first, second] = [custodian(1), custodian(2)];
/** As many readers, and as many writers; `npm run soak:rotation` has 200 of each. */
const CROWD = Number(process.env.CROWD ?? 6);
const MOST_WRITTEN = CROWD * 10;

onEachDatabase('new keys', (openDatabase) => {
  let world: World;
  beforeAll(async () => (world = await openWorld({ openDatabase, rotationGraceMs: 300 })));
  afterAll(() => world.close());

  test('reach every column that is under a data key', () => {
    const known = sealedTablesOf(world.store.read);
    const { columns } = getMetadataArgsStorage();
    const holding = protectionEntities.filter((entity) =>
      columns.some(({ target, propertyName }) => target === entity && propertyName === 'keyVersion'),
    );
    expect(holding.map(({ name }) => name).sort()).toEqual(
      known.map(({ entity }) => (entity as { name: string }).name).sort(),
    );
    for (const { entity, columns: sealed } of known) {
      const long = columns.filter(({ target, options }) => target === entity && options.type === 'text');
      expect(long.map(({ propertyName }) => propertyName).sort()).toEqual([...sealed].sort());
    }
  });

  test('need two custodians with a second factor', async () => {
    const { request, act } = rotationsOf(world);
    const codeOf = async (viewer: Partial<ViewerClaims>) => (await request(viewer, 'KEK')).code;
    expect(await codeOf(stranger)).toBe('MISSING_PERMISSION');
    expect(await codeOf(protection)).toBe('MISSING_PERMISSION');
    expect(await codeOf({ ...first, stepUpAt: 0 })).toBe('STEP_UP_REQUIRED');
    const { rotation } = await request(first, 'KEK');
    expect(await codeOf(second)).toBe('WRONG_STATE');
    expect((await act(first, 'approveKeyRotation', rotation!)).code).toBe('SAME_PERSON');
    expect((await act(second, 'withdrawKeyRotation', rotation!)).rotation!.state).toBe('WITHDRAWN');
  });

  test('of every kind come while others read and write: nothing is unreadable, and old keys are gone', async () => {
    const { read } = world.store;
    const known = await Promise.all(Array.from({ length: 6 }, () => reporter(world)));
    const before = await world.keyringStore.read.find(WrappedKey);
    const former = world.vault.keyring.provider.currentKek();
    const index = (await read.findOneByOrFail(ProtectedIdentity, { id: known[0].pseudonym })).iinIndex;
    const sealingKey = await world.sealingKey();

    let going = true;
    let reads = 0;
    const written: string[] = known.map(({ pseudonym }) => pseudonym);
    const failures: unknown[] = [];
    const readers = Array.from({ length: CROWD }, async (_, n) => {
      while (going) {
        const id = written[(reads + n) % written.length];
        try {
          const person = await read.findOneByOrFail(Person, { id });
          const identity = await world.vault.identities.open(read, person, ['name', 'numbers']);
          if (identity.iin !== naturalPerson.iin) failures.push(identity);
          reads += 1;
        } catch (error) {
          failures.push(error);
        }
        await new Promise((resolve) => setTimeout(resolve, CROWD * 4));
      }
    });
    const letters: string[] = [];
    const writers = Array.from({ length: CROWD }, async (_, n) => {
      while (going && letters.length < MOST_WRITTEN) {
        try {
          if (n % 3 === 0) written.push((await reporter(world)).pseudonym);
          const signed = notice(written[n % written.length]);
          await world.tell('notice.signed', signed);
          letters.push(signed.noticeId);
        } catch (error) {
          failures.push(error);
        }
        await new Promise((resolve) => setTimeout(resolve, CROWD * 50));
      }
    });

    for (const kind of ['KEK', 'DATA', 'INDEX', 'SEALING', 'KEK']) {
      const { done } = await rotationsOf(world).rotate(kind, first, second);
      expect(done).toBeGreaterThan(0);
    }
    going = false;
    await Promise.all([...readers, ...writers]);
    expect(failures).toEqual([]);
    if (process.env.CROWD)
      console.info(`${reads} reads, ${letters.length} letters and ${written.length} persons written`);
    expect(reads).toBeGreaterThan(50);

    for (const id of written) {
      const person = await read.findOneByOrFail(Person, { id });
      await expect(
        world.vault.identities.open(read, person, ['name', 'numbers', 'contact']),
      ).resolves.toMatchObject({ iin: naturalPerson.iin });
    }
    for (const noticeId of letters) {
      const letter = await read.findOneByOrFail(Letter, { noticeId });
      await expect(world.vault.letters.open(letter)).resolves.toMatchObject({ title: notice('').title });
    }
    expect(world.vault.keyring.provider.currentKek()).not.toBe(former);
    for (const { wrapped } of before) {
      await expect(world.vault.keyring.provider.unwrap(wrapped, '')).rejects.toThrow(/another/);
    }
    const stale = await world.keyringStore.read.findBy(WrappedKey, { purpose: 'DATA', keyVersion: 1 });
    const rotated = stale.filter(({ owner }) => known.some(({ pseudonym }) => pseudonym === owner));
    expect(rotated.map(({ wrapped }) => wrapped)).toEqual(known.map(() => ''));
    const after = await read.findOneByOrFail(ProtectedIdentity, { id: known[0].pseudonym });
    expect(after.iinIndex).not.toBe(index);
    expect((await world.sealingKey()).keyId).not.toBe(sealingKey.keyId);
  });

  test('leave codes on letters and coupons as they were', async () => {
    const { pseudonym } = await reporter(world);
    const signed = notice(pseudonym);
    await world.tell('notice.signed', signed);
    const letter = await world.store.read.findOneByOrFail(Letter, { noticeId: signed.noticeId });
    const { collectCode } = await world.vault.letters.open(letter);
    await rotationsOf(world).rotate('DATA', first, second);
    await rotationsOf(world).rotate('INDEX', first, second);
    const { data } = await world.ask<{ collectNotice: { body: string } }>(
      stranger,
      'mutation ($input: CollectNoticeInput!) { collectNotice(input: $input) { body } }',
      { input: { idempotencyKey: randomUUID(), collectCode, checkCode: CHECK_CODE } },
    );
    expect(data!.collectNotice.body).toBe(signed.body);
  });

  test('are in the audit with those who asked and agreed', async () => {
    const entries = await world.store.read.findBy(AuditEntry, { subjectType: 'KeyRotation' });
    const acts = new Set(entries.map(({ actor, action }) => `${actor} ${action}`));
    for (const act of [
      'custodian1 keyRotation.requested',
      'custodian2 keyRotation.approved',
      'custodian2 keyRotation.withdrawn',
      'system:protection keyRotation.finished',
    ]) {
      expect(acts).toContain(act);
    }
  });
});
