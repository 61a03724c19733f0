import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { createLog, openKeys, Store, type ViewerClaims } from '../../server/kernel';
import { AuditEntry } from '../../server/kernel/tables';
import { sealIdentity } from '../../server/sealing';
import {
  keyringDefinition,
  openVault,
  protectionEntities,
  protectionMigrations,
  removeKeyringCopy,
  restoreKeyringCopy,
  takeKeyringCopy,
} from '../../server/subgraphs/protection';
import { AddressLabel } from '../../server/subgraphs/protection/addressLabel/addressLabel.entity';
import { CallBack } from '../../server/subgraphs/protection/callBack/callBack.entity';
import { CheckIn } from '../../server/subgraphs/protection/checkIn/checkIn.entity';
import { LeakIncident } from '../../server/subgraphs/protection/incident/incident.entity';
import { Kek } from '../../server/subgraphs/protection/keyring/custody.entities';
import { WrappedKey } from '../../server/subgraphs/protection/keyring/wrappedKey.entity';
import { Letter } from '../../server/subgraphs/protection/letter/letter.entity';
import { openIdentity } from '../../server/subgraphs/protection/person/openIdentity';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import { ProtectedIdentity } from '../../server/subgraphs/protection/person/protectedIdentity.entity';
import { ProtectionRecord } from '../../server/subgraphs/protection/record/record.entity';
import { SealingKey } from '../../server/subgraphs/protection/sealingKey/sealingKey.entity';
import { defaultEpochs } from '../../server/subgraphs/protection/sealingKey/sealingKeys';
import { Shredder } from '../../server/subgraphs/protection/shredding/shredder';
import { Shredding } from '../../server/subgraphs/protection/shredding/shredding.entity';
import { naturalPerson } from '../sealing/identities';
import { custodian } from './support/custodians';
import { notice, reporter } from './support/reporter';
import { rotationsOf } from './support/rotations';
import { unfetchedFiles } from './support/unfetchedFiles';
import { openWorld, protection, type World } from './support/world';

const cleared = { clearedUntil: '2099-12-31', stepUpAt: Date.now() };
const officer: Partial<ViewerClaims> = { ...protection, ...cleared };
const officer2: Partial<ViewerClaims> = { ...protection, ...cleared, id: 'protection2' };
const head: Partial<ViewerClaims> = { id: 'head', roles: ['HEAD_OF_SERVICE'], ...cleared };
const CANARY = { ...naturalPerson, surname: 'Канарейкин', firstName: 'Ерболат' };

describe('shredding an identity', () => {
  let world: World;
  const copies = mkdtempSync(join(tmpdir(), 'adal-copies-'));
  const elsewhere = mkdtempSync(join(tmpdir(), 'adal-copies-'));
  beforeAll(async () => {
    world = await openWorld({ rotationGraceMs: 100, epochs: { ...defaultEpochs, settleMs: 0 } });
  });
  afterAll(async () => {
    await world.close();
    for (const folder of [copies, elsewhere]) rmSync(folder, { recursive: true });
  });

  const send = async (viewer: Partial<ViewerClaims>, name: string, input: object) => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await world.ask<Record<string, { shredding: Shredding }>>(
      viewer,
      `mutation ($input: ${type}!) { ${name}(input: $input) { shredding { id version state viewerActions } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    return { shredding: data?.[name]?.shredding, code: errors?.[0].extensions.code };
  };
  const request = (viewer: Partial<ViewerClaims>, personId: string) =>
    send(viewer, 'requestShredding', { personId, basis: 'Decision 14 of 3 March 2026' });
  const step = (viewer: Partial<ViewerClaims>, name: string, { id, version }: Shredding) =>
    send(viewer, name, { id, expectedVersion: version });
  /** Proposes a correction; returns the id of the sealing key that it came under. */
  const correct = async (personId: string) => {
    const { id, version } = await world.store.read.findOneByOrFail(ProtectionRecord, { personId });
    const key = await world.sealingKey();
    const idempotencyKey = randomUUID();
    const envelope = await sealIdentity(CANARY, key, world.root, idempotencyKey);
    const input = { id, expectedVersion: version, idempotencyKey, reason: 'Misspelt' };
    const { errors } = await world.ask(
      officer,
      'mutation ($input: ProposeIdentityCorrectionInput!) { proposeIdentityCorrection(input: $input) { correction { id } } }',
      { input: { ...input, envelope: { ...envelope, binding: idempotencyKey } } },
    );
    expect(errors).toBeUndefined();
    return key.keyId;
  };
  const stateOf = async (id: string) => (await world.store.read.findOneByOrFail(Shredding, { id })).state;

  test('takes a cleared officer, a second factor, and two others', async () => {
    const { pseudonym } = await reporter(world);
    expect((await request(custodian(1), pseudonym)).code).toBe('MISSING_PERMISSION');
    expect((await request(head, pseudonym)).code).toBe('MISSING_PERMISSION');
    expect((await request({ ...officer, clearedUntil: '2020-01-01' }, pseudonym)).code).toBe('NOT_CLEARED');
    expect((await request({ ...officer, stepUpAt: 0 }, pseudonym)).code).toBe('STEP_UP_REQUIRED');
    expect((await request(officer, randomUUID())).code).toBe('NOT_FOUND');
    const { shredding } = await request(officer, pseudonym);
    expect((await request(officer, pseudonym)).code).toBe('WRONG_STATE');
    expect((await step(officer, 'approveShredding', shredding!)).code).toBe('SAME_PERSON');
    const once = await step(officer2, 'approveShredding', shredding!);
    expect(once.shredding!.state).toBe('APPROVED_ONCE');
    expect((await step(officer2, 'approveShredding', once.shredding!)).code).toBe('SAME_PERSON');
    expect((await step(officer, 'withdrawShredding', once.shredding!)).shredding!.state).toBe('WITHDRAWN');
  });

  test('is refused under a legal hold, and while something is on its way or undecided', async () => {
    const { pseudonym } = await reporter(world);
    const held = (retention: string) =>
      world.store.write((manager) =>
        manager.update(ProtectionRecord, { personId: pseudonym }, { retention: retention as never }),
      );
    const { shredding } = await request(officer, pseudonym);
    await held('HELD');
    expect((await step(officer2, 'approveShredding', shredding!)).code).toBe('LEGAL_HOLD');
    await held('KEPT');
    const once = await step(officer2, 'approveShredding', shredding!);
    await held('RELEASE_PROPOSED');
    expect((await step(head, 'approveShredding', once.shredding!)).code).toBe('LEGAL_HOLD');
    expect((await request(officer, pseudonym)).code).toBe('WRONG_STATE');
    await step(head, 'withdrawShredding', once.shredding!);
    await held('KEPT');

    const awaited = randomUUID();
    const { pseudonym: inUse } = await reporter(world);
    await world.tell('notice.signed', notice(inUse, { noticeId: awaited }));
    await world.store.write((manager) =>
      manager.update(Letter, { noticeId: awaited }, { state: 'QUEUED', dueAt: new Date('2099-01-01') }),
    );
    expect((await request(officer, inUse)).code).toBe('PERSON_IN_USE');
    await world.store.write((manager) =>
      manager.update(Letter, { noticeId: awaited }, { state: 'DELIVERED' }),
    );

    const { id: recordId } = await world.store.read.findOneByOrFail(ProtectionRecord, { personId: inUse });
    const [later, now] = [new Date('2099-01-01'), new Date()];
    const times = { createdAt: now, updatedAt: now };
    const row = { id: randomUUID(), personId: inUse, recordId, keyVersion: 1, ...times };
    const underWay: [EntityTarget<ObjectLiteral>, object, string][] = [
      [AddressLabel, { state: 'ORDERED', orderedAt: now, orderedById: 'x', dueAt: later }, 'PRINTED'],
      [
        CallBack,
        {
          ...{ pseudonym: inUse, state: 'REQUESTED', purpose: 'OTHER', extension: '12' },
          ...{ requestedById: 'x', requestedAt: now, dueAt: later },
        },
        'REACHED',
      ],
      [
        LeakIncident,
        {
          ...{ state: 'SUSPECTED', suspectedSince: '2026-01-01', reportedAt: now, reportedById: 'x' },
          circumstances: '',
        },
        'REFUTED',
      ],
    ];
    for (const [entity, values, settled] of underWay) {
      await world.store.write((manager) => manager.save(entity, { ...row, ...values }));
      expect((await request(officer, inUse)).code).toBe('PERSON_IN_USE');
      await world.store.write((manager) => manager.update(entity, { id: row.id }, { state: settled }));
    }
    expect((await request(officer, inUse)).shredding!.state).toBe('REQUESTED');
  });

  test('leaves nothing: not live, not in an older backup with the keyring of today, not on paper', async () => {
    const { pseudonym, ...submitted } = await reporter(world, CANARY);
    const other = await reporter(world);
    const signed = notice(pseudonym);
    await world.tell('notice.signed', signed);
    const letterNow = () => world.store.read.findOneByOrFail(Letter, { noticeId: signed.noticeId });
    await world.settle(async () => (await letterNow()).state === 'PRINTED');
    const printed = join(world.settings.printSpoolDir, `${(await letterNow()).id}.pdf`);
    expect(existsSync(printed)).toBe(true);
    const person = await world.store.read.findOneByOrFail(Person, { id: pseudonym });
    const files = await unfetchedFiles(world, pseudonym);
    const indexBefore = await world.vault.identities.indexesFor(CANARY);

    // Backups of that day.
    const older = join(copies, 'protection.db');
    await world.store.read.query(`VACUUM INTO '${older}'`);
    await takeKeyringCopy(world.keyringStore, copies);
    await takeKeyringCopy(world.keyringStore, elsewhere);
    copyFileSync(join(copies, 'keyring.backup'), join(copies, 'kept-against-the-rules'));

    // A correction comes under a sealing key of another day.
    await rotationsOf(world).rotate('SEALING', custodian(1), custodian(2));
    const correctedUnder = await correct(pseudonym);
    expect(correctedUnder).not.toBe(person.sealingKeyId);

    const asked = await request(officer, pseudonym);
    const once = await step(officer2, 'approveShredding', asked.shredding!);
    await step(head, 'approveShredding', once.shredding!);
    const { id } = asked.shredding!;
    await world.settle(async () => (await stateOf(id)) === 'KEY_DESTROYED');
    const open = () => world.vault.identities.open(world.store.read, person, ['name']);
    await expect(open()).rejects.toThrow('not in the keyring');
    expect([printed, ...files].filter((file) => existsSync(file))).toEqual([]);
    const checkIns = await world.store.read.findBy(CheckIn, { personId: pseudonym });
    expect(checkIns.map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
    await expect(world.vault.letters.open(await letterNow())).rejects.toThrow('not in the keyring');

    // The sealing keys of its envelopes go as well, once casework knows of nothing under it.
    await takeKeyringCopy(world.keyringStore, copies);
    expect(await stateOf(id)).toBe('KEY_DESTROYED');
    await rotationsOf(world).rotate('SEALING', custodian(1), custodian(2));
    const { executive } = world.running;
    const shredder = new Shredder(
      executive,
      world.store.read,
      world.vault,
      createLog('silent', 'protection'),
    );
    const readyAt = async () => (await world.store.read.findOneByOrFail(Shredding, { id })).readyAt;
    for (const keyId of [person.sealingKeyId!, correctedUnder]) {
      await shredder.run();
      expect(await readyAt()).toBeNull();
      for (let answers = 0; answers < 2; answers += 1) {
        await world.tell('sealingKey.counted', { keyId, outstanding: 0 });
      }
      await world.vault.sealingKeys.tend(executive);
      expect(await world.store.read.findOneBy(SealingKey, { id: keyId })).toMatchObject({
        state: 'DESTROYED',
      });
    }
    await world.settle(async () => (await readyAt()) !== null);
    await new Promise((resolve) => setTimeout(resolve, 5));

    // And the copies of the keyring, wherever there are any.
    await takeKeyringCopy(world.keyringStore, copies);
    await shredder.run();
    expect(await stateOf(id)).toBe('KEY_DESTROYED');
    await removeKeyringCopy(world.keyringStore, elsewhere);
    expect(readdirSync(elsewhere)).toEqual([]);
    await world.settle(async () => (await stateOf(id)) === 'SHREDDED');

    // Live, and with the older backup of the data beside the keyring of today.
    await expect(open()).rejects.toThrow('not in the keyring');
    const data = { name: 'protection', entities: protectionEntities, migrations: protectionMigrations };
    const restored = await Store.open(data, `sqlite:${older}`);
    const freshKeyring = await Store.open(keyringDefinition, `sqlite:${join(copies, 'keyring.db')}`);
    await expect(takeKeyringCopy(freshKeyring, copies)).rejects.toThrow('no keys');
    expect(await restoreKeyringCopy(freshKeyring, copies)).toBeGreaterThan(0);
    const keys = openKeys(world.settings.keysDir, 'protection');
    const vault = openVault({ store: restored, keyringStore: freshKeyring, keys, settings: world.settings });
    const then = await restored.read.findOneByOrFail(Person, { id: pseudonym });
    await expect(vault.identities.open(restored.read, then, ['name'])).rejects.toThrow('not in the keyring');
    expect(await openIdentity(vault.sealingKeys, submitted as never)).toEqual({ reason: 'KEY_DESTROYED' });
    const row = await restored.read.findOneByOrFail(ProtectedIdentity, { id: pseudonym });
    expect(row.iinIndex).toBe(indexBefore.iinIndex);
    const findable = await vault.indexKeys.indexesOf('IIN', CANARY.iin!);
    expect(findable).not.toContain(row.iinIndex);
    // Everybody else is still there.
    const alive = await restored.read.findOneByOrFail(Person, { id: other.pseudonym });
    await expect(vault.identities.open(restored.read, alive, ['numbers'])).resolves.toMatchObject({
      iin: naturalPerson.iin,
    });
    // Keys under a key-encryption key that is not in the copy are no copy.
    const alien = { id: 'alien', serial: 1, wrapped: 'x', createdAt: new Date() };
    await freshKeyring.write((manager) => manager.insert(Kek, alien));
    await expect(takeKeyringCopy(freshKeyring, copies)).rejects.toThrow('unwraps');
    await restored.close();
    await freshKeyring.close();

    // Only a copy that was kept against the rules would still have the key; the folder has one copy, of today.
    expect(readdirSync(copies).filter((name) => name.startsWith('keyring.backup'))).toEqual([
      'keyring.backup',
    ]);
    const keyIn = (name: string) => {
      const { wrappedKeys } = JSON.parse(readFileSync(join(copies, name), 'utf8')) as {
        wrappedKeys: WrappedKey[];
      };
      return wrappedKeys.find(({ owner }) => owner === pseudonym)!.wrapped;
    };
    expect(keyIn('keyring.backup')).toBe('');
    expect(keyIn('kept-against-the-rules')).not.toBe('');

    // New words to the person meet no new key.
    const late = notice(pseudonym);
    await world.tell('notice.signed', late);
    expect(await world.store.read.findOneByOrFail(Letter, { noticeId: late.noticeId })).toMatchObject({
      ...{ state: 'NOT_DELIVERABLE', reason: 'SHREDDED' },
    });
    await expect(world.vault.keyring.dataKey(pseudonym, 1)).rejects.toThrow('not in the keyring');

    const audited = await world.store.read.findBy(AuditEntry, { subjectId: id });
    expect(audited.map(({ actor, action }) => `${actor} ${action}`).sort()).toEqual(
      [
        'head shredding.approved',
        'protection shredding.requested',
        'protection2 shredding.approved',
        'system:protection shredding.begun',
        'system:protection shredding.copiesLeft',
        'system:protection shredding.finished',
        'system:protection shredding.keyDestroyed',
      ].sort(),
    );
    const stubs = await world.store.read.countBy(AuditEntry, { subjectId: pseudonym });
    expect(stubs).toBeGreaterThan(0);
  });
});
