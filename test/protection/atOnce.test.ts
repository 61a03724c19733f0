import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLog, systemViewer } from '../../server/kernel';
import { takeKeyringCopy } from '../../server/subgraphs/protection';
import { ConfidentialityAgreement } from '../../server/subgraphs/protection/agreement/agreement.entity';
import { StaffCopy } from '../../server/subgraphs/protection/clearance/staffCopy.entity';
import { Letter } from '../../server/subgraphs/protection/letter/letter.entity';
import { Passkey } from '../../server/subgraphs/protection/passkey/passkey.entity';
import { PaymentOrder } from '../../server/subgraphs/protection/paymentOrder/paymentOrder.entity';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import { ProtectedIdentity } from '../../server/subgraphs/protection/person/protectedIdentity.entity';
import {
  KeyRotation,
  type RotationKind,
} from '../../server/subgraphs/protection/rotation/keyRotation.entity';
import { beginRotation } from '../../server/subgraphs/protection/rotation/newRotation';
import { reindexPerson } from '../../server/subgraphs/protection/rotation/reindexPerson';
import { Shredder } from '../../server/subgraphs/protection/shredding/shredder';
import { Shredding } from '../../server/subgraphs/protection/shredding/shredding.entity';
import { naturalPerson } from '../sealing/identities';
import { onEachDatabase } from '../support/databases';
import { meeting } from '../support/interleaved';
import { Authenticator } from './support/authenticator';
import { custodian } from './support/custodians';
import { beginEnrolment, codeFor, newOfficer, sendEnrolment } from './support/officers';
import { head, officer1, officer2, openProtectionDesk, type ProtectionDesk } from './support/protectionDesk';
import { notice, submission } from './support/reporter';
import { rotationsOf } from './support/rotations';
import { protection } from './support/world';

const system = systemViewer('protection');

onEachDatabase('two acts at once', (openDatabase) => {
  let desk: ProtectionDesk;
  beforeAll(async () => {
    desk = await openProtectionDesk(openDatabase, { rotationGraceMs: 3_600_000 });
  });
  afterAll(() => desk.close());

  const store = () => desk.world.store;
  /** Begins a shredding of the person that was approved before, unless something stands against it. */
  const shred = async (personId: string) => {
    const { vault, running } = desk.world;
    await running.executive.transact(system, (ctx) =>
      ctx.save(
        ctx.create(Shredding, {
          ...{ id: randomUUID(), personId, basis: 'Decision 14', state: 'APPROVED', requestedById: 'x' },
          ...{ firstApproverId: 'y', secondApproverId: 'z' },
          ...{ rotationId: null, readyAt: null, shreddedAt: null },
        }),
      ),
    );
    await new Shredder(running.executive, store().read, vault, createLog('silent', 'protection')).run();
  };
  const stateOf = async (id: string) => (await store().read.findOneByOrFail(Person, { id })).identityState;

  test('a payout and a shredding: what is to be paid is not shredded', async () => {
    const { pseudonym, alias } = await desk.protectedPerson();
    const payout = { payoutId: randomUUID(), alias, amountTenge: 1000n, caseNumber: 'R-1' };
    await meeting(
      store(),
      () => desk.world.tell('payout.requested', payout as never),
      () => shred(pseudonym),
    );
    const order = await store().read.findOneByOrFail(PaymentOrder, { payoutId: payout.payoutId });
    expect([await stateOf(pseudonym), order.state]).not.toEqual(['SHREDDED', 'PREPARED']);
  });

  test('a notice and a shredding: no letter waits for somebody who is shredded', async () => {
    const { pseudonym } = await desk.protectedPerson();
    const signed = notice(pseudonym);
    await meeting(
      store(),
      () => desk.world.tell('notice.signed', signed),
      () => shred(pseudonym),
    );
    const letter = await store().read.findOneByOrFail(Letter, { noticeId: signed.noticeId });
    expect([await stateOf(pseudonym), letter.state]).not.toEqual(['SHREDDED', 'QUEUED']);
  });

  test('an agreement that ends and one that comes into force: the record is kept under the second', async () => {
    const { recordId } = await desk.protectedPerson();
    const signed = async () => {
      const record = await desk.recordOf(recordId);
      const offered = await desk.act(officer1, 'offerAgreement', 'agreement', record, { terms: 'Terms' });
      const on = { signedOn: '2026-01-15' };
      return desk.act(officer1, 'recordAgreementSigned', 'agreement', offered, on);
    };
    const { id: ending } = await desk.act(head, 'putAgreementInForce', 'agreement', await signed());
    const next = await signed();
    const [came] = await meeting(
      store(),
      () => desk.act(head, 'putAgreementInForce', 'agreement', next),
      async () => {
        const over = { validUntil: '2026-01-20' };
        await store().write((manager) => manager.update(ConfidentialityAgreement, { id: ending }, over));
        await desk.world.settle(async () => (await desk.auditOf(ending)).includes('agreement.expired'));
      },
    );
    expect(came.status).toBe('fulfilled');
    expect((await desk.recordOf(recordId)).regime).toBe('CONFIDENTIAL_AGREEMENT');
  });

  test('a letter that is posted while its code is indexed anew keeps its version', async () => {
    const { pseudonym } = await desk.protectedPerson();
    const signed = notice(pseudonym);
    await desk.world.tell('notice.signed', signed);
    const letterNow = () => store().read.findOneByOrFail(Letter, { noticeId: signed.noticeId });
    await desk.world.settle(async () => (await letterNow()).state === 'PRINTED');
    const printed = await letterNow();
    await desk.world.vault.indexKeys.addKey();
    const [posted, indexed] = await meeting(
      store(),
      () =>
        desk.act(protection, 'recordLetterPosted', 'letter', printed, { trackingNumber: 'RR123456789KZ' }),
      () => desk.world.running.executive.transact(system, (ctx) => reindexPerson(ctx, pseudonym)),
    );
    expect([posted.status, indexed.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(await letterNow()).toMatchObject({ state: 'SENT', version: printed.version + 1 });
    expect((await letterNow()).collectIndex).not.toBe(printed.collectIndex);
  });

  test('two passkeys with one code from the vault’s host: one of them is refused', async () => {
    const officer = await newOfficer(desk.world);
    const code = await codeFor(desk.world, officer);
    const anotherKey = { ...officer, key: new Authenticator() };
    const [first, second] = [
      await beginEnrolment(desk.world, officer, code),
      await beginEnrolment(desk.world, anotherKey, code),
    ];
    await meeting(
      store(),
      () => sendEnrolment(desk.world, officer, first),
      () => sendEnrolment(desk.world, anotherKey, second),
    );
    const active = { staffId: officer.viewer.id, state: 'ACTIVE' } as const;
    expect(await store().read.countBy(Passkey, active)).toBe(1);
  });

  test('two custodians ask for new keys of a kind: one of them is refused', async () => {
    const { request } = rotationsOf(desk.world);
    const [first, second] = await meeting(
      store(),
      () => request(custodian(1), 'SEALING'),
      () => request(custodian(2), 'SEALING'),
    );
    expect(first).toMatchObject({ value: { rotation: { state: 'REQUESTED' } } });
    expect(second).toMatchObject({ value: { code: 'WRONG_STATE' } });
    expect(await store().read.countBy(KeyRotation, { kind: 'SEALING', state: 'REQUESTED' })).toBe(1);
  });

  test('two versions of a member of staff: the later one stays, whichever comes first', async () => {
    const officer = await newOfficer(desk.world);
    const { id } = officer.viewer;
    const told = (version: number, disabled: boolean) => () =>
      desk.world.tell('reference.published', {
        kind: 'staff',
        key: id,
        version,
        data: { account: officer.account, name: 'x', roles: officer.viewer.roles, disabled },
      } as never);
    await meeting(store(), told(2_000_000, true), told(1_000_000, false));
    expect(await store().read.findOneByOrFail(StaffCopy, { id })).toMatchObject({
      sourceVersion: 2_000_000,
      disabled: true,
    });
  });

  test('a correction that is agreed to after a shredding has begun leaves nothing of the identity', async () => {
    const { pseudonym, recordId, reportId } = await desk.protectedPerson();
    const { keyring } = desk.world.vault;
    const destroy = keyring.destroy.bind(keyring);
    const proposed = await desk.proposeCorrection(officer1, recordId, naturalPerson);
    let applied: Promise<unknown> | undefined;
    const spy = jest.spyOn(keyring, 'destroy').mockImplementation(async (...whose) => {
      applied ??= desk.act(officer2, 'applyIdentityCorrection', 'correction', proposed);
      await applied.catch(() => undefined);
      return destroy(...whose);
    });
    await shred(pseudonym);
    spy.mockRestore();
    await expect(applied).rejects.toThrow('WRONG_STATE');
    const identity = await store().read.findOneByOrFail(ProtectedIdentity, { id: pseudonym });
    expect(identity.iinIndex).toBeNull();

    const again = await submission(desk.world, naturalPerson, { pseudonym, reportId });
    await desk.world.tell('identity.submitted', again);
    await desk.world.settle(() => desk.world.toldOf('identity.rejected').length > 0);
    expect(desk.world.toldOf('identity.rejected')[0]).toMatchObject({ pseudonym, reason: 'KEY_DESTROYED' });
  });

  test('of new keys for indexes, the second wait for the first', async () => {
    const begun = (kind: RotationKind) =>
      desk.world.running.executive.transact(system, (ctx) => beginRotation(ctx, kind));
    await begun('INDEX');
    await begun('INDEX');
    const { id } = await begun('SEALING');
    const { read } = store();
    await desk.world.settle(async () => !(await read.existsBy(KeyRotation, { id, phase: 'BEGIN' })));
    const where = { kind: 'INDEX', state: 'RUNNING' } as const;
    const [, ...later] = await read.find(KeyRotation, { where, order: { id: 'ASC' } });
    expect(new Set(later.map(({ phase }) => phase))).toEqual(new Set(['BEGIN']));
  });

  test('two copies of the keyring into one place: the one that was begun first does not replace the second', async () => {
    const { keyringStore, dataDir } = desk.world;
    const place = join(dataDir, 'copies');
    const snapshot = keyringStore.snapshot.bind(keyringStore);
    let second: string | undefined;
    jest.spyOn(keyringStore, 'snapshot').mockImplementationOnce(async (work) => {
      const read = await snapshot(work);
      second = (await takeKeyringCopy(keyringStore, place)).sha256;
      return read;
    });
    await expect(takeKeyringCopy(keyringStore, place)).rejects.toThrow('meanwhile');
    const there = createHash('sha256').update(readFileSync(join(place, 'keyring.backup')));
    expect(there.digest('base64url')).toBe(second);
  });
});
