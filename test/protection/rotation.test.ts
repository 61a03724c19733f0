import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { getMetadataArgsStorage } from 'typeorm';
import { systemViewer, type ViewerClaims } from '../../server/kernel';
import { AuditEntry } from '../../server/kernel/tables';
import { protectionEntities } from '../../server/subgraphs/protection';
import { WrappedKey } from '../../server/subgraphs/protection/keyring/wrappedKey.entity';
import { Letter } from '../../server/subgraphs/protection/letter/letter.entity';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import { ProtectedIdentity } from '../../server/subgraphs/protection/person/protectedIdentity.entity';
import { resealUnderNewKey } from '../../server/subgraphs/protection/rotation/resealPerson';
import { sealedTablesOf } from '../../server/subgraphs/protection/rotation/sealedRows';
import { naturalPerson } from '../sealing/identities';
import { onEachDatabase } from '../support/databases';
import { custodian } from './support/custodians';
import { type Grant, openDesk } from './support/disclosures';
import { type Officer, readyOfficer } from './support/officers';
import { CHECK_CODE, notice, reporter } from './support/reporter';
import { rotationsOf } from './support/rotations';
import { openWorld, protection, stranger, type World } from './support/world';

const [first, second] = [custodian(1), custodian(2)];
/** As many readers, and as many writers; `npm run soak:rotation` has 200 of each, and every key new three times. */
const CROWD = Number(process.env.CROWD ?? 6);
const ROUNDS = Number(process.env.ROUNDS ?? 1);
/** Letters are written to the end; persons so many, or each rotation had more to do than the one before. */
const MOST_PERSONS = CROWD * 3;
/** Those among the readers who look under a grant, each with a passkey of his own. */
const GRANTED = Math.ceil(CROWD / 5);
const MOST_LOOKS = 20;
/** Longer than anybody holds a key that he has read; a minute where the product runs. */
const GRACE_MS = Math.max(1500, CROWD * 100);
/** For one rotation: under a crowd it takes minutes. */
const PATIENCE_MS = Math.max(120_000, CROWD * 5000);

/** Two officers who grant, and readers with a person for each to look at. */
async function officersAndLookers(world: World, known: { pseudonym: string }[]) {
  const [officer, approver] = [await readyOfficer(world), await readyOfficer(world, 'DEPUTY')];
  const lookers: { reader: Officer; about: string }[] = [];
  for (let n = 0; n < GRANTED; n += 1) {
    lookers.push({ reader: await readyOfficer(world), about: known[n % known.length].pseudonym });
  }
  return { officer, approver, lookers };
}

onEachDatabase('new keys', (openDatabase) => {
  let world: World;
  let desk: ReturnType<typeof openDesk>;
  beforeAll(async () => {
    world = await openWorld({ openDatabase, rotationGraceMs: GRACE_MS });
    desk = openDesk(world);
  });
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

    const { officer, approver, lookers } = await officersAndLookers(world, known);

    const readsOf = new Map<number, number>();
    const viewsOf = new Map<number, number>();
    const count = (each: Map<number, number>, n: number) => each.set(n, (each.get(n) ?? 0) + 1);
    const sumOf = (each: Map<number, number>) => [...each.values()].reduce((sum, own) => sum + own, 0);
    const written: string[] = known.map(({ pseudonym }) => pseudonym);
    const failures: unknown[] = [];
    // One after the other: an officer signs with one key, and its counter only goes up.
    let granting: Promise<unknown> = Promise.resolve();
    const grantTo = (reader: Officer, about: string) => {
      const officers = { first: officer, second: approver, reader };
      const granted = granting.then(() => desk.granted(officers, about, { viewLimit: MOST_LOOKS }));
      granting = granted.catch(() => undefined);
      return granted;
    };
    const granted: Grant[] = [];
    for (const { reader, about } of lookers) granted.push(await grantTo(reader, about));

    const began = Date.now();
    let going = true;
    const looks = lookers.map(async ({ reader, about }, n) => {
      let grant = granted[n];
      while (going) {
        try {
          if (grant.viewsUsed === MOST_LOOKS) grant = await grantTo(reader, about);
          const { errors, open } = await desk.look(reader, grant);
          if (errors) throw new Error(JSON.stringify(errors));
          const { identity } = JSON.parse(await open()) as { identity: { surname: string } };
          if (identity.surname !== naturalPerson.surname) failures.push(identity);
          grant = { ...grant, version: grant.version + 1, viewsUsed: grant.viewsUsed + 1 };
          count(viewsOf, n);
        } catch (error) {
          failures.push(error);
        }
        await pause(CROWD * 25);
      }
    });
    const readers = Array.from({ length: CROWD - GRANTED }, async (_, n) => {
      while (going) {
        const id = written[((readsOf.get(n) ?? 0) + n) % written.length];
        try {
          const person = await read.findOneByOrFail(Person, { id });
          const identity = await world.vault.identities.open(read, person, ['name', 'numbers']);
          if (identity.iin !== naturalPerson.iin) failures.push(identity);
          count(readsOf, n);
        } catch (error) {
          failures.push(error);
        }
        await pause(CROWD * 10);
      }
    });
    const letters: string[] = [];
    const writers = Array.from({ length: CROWD }, async (_, n) => {
      while (going) {
        try {
          if (n % 3 === 0 && written.length < MOST_PERSONS) written.push((await reporter(world)).pseudonym);
          const signed = notice(written[n % written.length]);
          await world.tell('notice.signed', signed);
          letters.push(signed.noticeId);
        } catch (error) {
          failures.push(error);
        }
        await pause(CROWD * 150);
      }
    });

    let rows = 0;
    for (const kind of Array.from({ length: ROUNDS }, () => [
      'KEK',
      'DATA',
      'INDEX',
      'SEALING',
      'KEK',
    ]).flat()) {
      const { done } = await rotationsOf(world).rotate(kind, first, second, PATIENCE_MS);
      expect(done).toBeGreaterThan(0);
      rows += done;
    }
    going = false;
    await Promise.all([...looks, ...readers, ...writers]);
    if (process.env.CROWD) {
      const seconds = ((Date.now() - began) / 1000).toFixed(0);
      console.info(
        `${seconds} s, ${CROWD - GRANTED} readers, ${GRANTED} under a grant, ${CROWD} writers: ${rows} rows under new keys, ` +
          `${sumOf(readsOf)} reads, ${sumOf(viewsOf)} looks, ${letters.length} letters and ${written.length} persons written, ` +
          `${failures.length} failures`,
      );
    }
    const faults = world.logged.filter((line) => /(request|event) failed/.test(line));
    expect([failures, faults]).toEqual([[], []]);
    // Nobody of the crowd stood aside.
    expect(readsOf.size).toBe(CROWD - GRANTED);
    expect(viewsOf.size).toBe(GRANTED);
    expect(letters.length).toBeGreaterThanOrEqual(CROWD);

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
    await rotationsOf(world).rotate('DATA', first, second, PATIENCE_MS);
    await rotationsOf(world).rotate('INDEX', first, second, PATIENCE_MS);
    const { data } = await world.ask<{ collectNotice: { body: string } }>(
      stranger,
      'mutation ($input: CollectNoticeInput!) { collectNotice(input: $input) { body } }',
      { input: { idempotencyKey: randomUUID(), collectCode, checkCode: CHECK_CODE } },
    );
    expect(data!.collectNotice.body).toBe(signed.body);
  });

  test('leave a person alone whose key was made since they began', async () => {
    const { pseudonym } = await reporter(world);
    const reseal = (begun: Date) =>
      world.running.executive.transact(systemViewer('protection'), (ctx) =>
        resealUnderNewKey(ctx, pseudonym, begun),
      );
    const begun = new Date();
    await pause(2);
    expect(await reseal(begun)).toBeGreaterThan(0);
    expect(await reseal(begun)).toBe(0);
    expect(await reseal(new Date())).toBeGreaterThan(0);
  });

  test('pass over a person with a text that does not open, who stays readable under the old key', async () => {
    const { read } = world.store;
    const [broken, sound] = [await reporter(world), await reporter(world)];
    const id = broken.pseudonym;
    const { name, keyVersion } = await read.findOneByOrFail(ProtectedIdentity, { id });
    const put = (sealed: string) =>
      world.store.write((manager) => manager.update(ProtectedIdentity, { id }, { name: sealed }));
    await put(`${name.slice(0, -2)}${name.endsWith('AA') ? 'BB' : 'AA'}`);
    const { skipped, passedOver } = await rotationsOf(world).rotate('DATA', first, second, PATIENCE_MS);
    expect({ skipped, passedOver }).toEqual({ skipped: 1, passedOver: [id] });
    const entries = await read.findBy(AuditEntry, { action: 'keyRotation.skipped' });
    expect(new Set(entries.map(({ subjectId }) => subjectId))).toEqual(new Set([id]));
    await put(name);
    for (const { pseudonym } of [broken, sound]) {
      const person = await read.findOneByOrFail(Person, { id: pseudonym });
      await expect(world.vault.identities.open(read, person, ['name'])).resolves.toMatchObject({
        surname: naturalPerson.surname,
      });
      const row = await read.findOneByOrFail(ProtectedIdentity, { id: pseudonym });
      expect(row.keyVersion > keyVersion).toBe(pseudonym === sound.pseudonym);
    }
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
