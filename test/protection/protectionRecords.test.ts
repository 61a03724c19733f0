import { randomUUID } from 'node:crypto';
import { sealIdentity } from '../../server/sealing';
import { ContactEntry } from '../../server/subgraphs/protection/contact/contact.entity';
import { requireNoLegalHold } from '../../server/subgraphs/protection/record/legalHold';
import { systemViewer } from '../../server/kernel';
import { naturalPerson } from '../sealing/identities';
import { onEachDatabase } from '../support/databases';
import {
  deputy,
  head,
  officer1,
  officer2,
  openProtectionDesk,
  type ProtectionDesk,
} from './support/protectionDesk';
import { duty } from './support/world';

const now = new Date('2026-03-02T07:00:00Z');
const inAYear = '2027-03-02';
const findings = 'Gulnur is followed by a grey car';
const necessity = 'The accused knows where she lives';

onEachDatabase('protection records', (openDatabase) => {
  let desk: ProtectionDesk;
  beforeAll(async () => {
    desk = await openProtectionDesk(openDatabase, { now });
  });
  afterAll(() => desk.close());

  const record = async () => desk.recordOf((await desk.protectedPerson()).recordId);
  const assessed = async () => {
    const found = await record();
    await desk.act(officer1, 'assessThreat', 'assessment', found, {
      level: 'HIGH',
      measuresNecessary: true,
      findings,
    });
    return found;
  };

  test('nobody but cleared insiders learns that a record exists', async () => {
    const { id } = await record();
    const uncleared = { ...officer1, clearedUntil: '2020-01-01' };
    const others = [
      duty,
      uncleared,
      { id: 'a', roles: ['SYS_ADMIN' as const] },
      { id: 'm', roles: ['MANAGEMENT' as const] },
    ];
    for (const viewer of others) {
      const list = await desk.world.ask(
        viewer,
        '{ protectionRecords { totalCount } protectionMeasures { totalCount } }',
      );
      expect(list.data).toBeNull();
      const one = await desk.world.ask(viewer, `{ protectionRecord(id: "${id}") { id } }`);
      const none = await desk.world.ask(viewer, `{ protectionRecord(id: "${randomUUID()}") { id } }`);
      expect(one).toEqual(none);
      await expect(desk.act(viewer, 'confirmProtection', 'record', { id, version: 1 })).rejects.toThrow(
        'NOT_FOUND',
      );
    }
  });

  test('opened by the system as a state secret, confirmed by an officer, ended by two persons', async () => {
    const { recordId } = await desk.protectedPerson();
    let now = await desk.recordOf(recordId);
    expect(now).toMatchObject({
      state: 'ACTIVE',
      regime: 'STATE_SECRET',
      role: 'REPORTER',
      confirmedAt: null,
    });
    const confirmed = await desk.act(officer1, 'confirmProtection', 'record', now);
    expect(confirmed.viewerActions).not.toContain('confirmProtection');
    const proposed = await desk.act(officer1, 'proposeProtectionEnd', 'record', confirmed, {
      reason: 'No threat',
    });
    await expect(desk.act(officer1, 'endProtection', 'record', proposed)).rejects.toThrow('SAME_PERSON');
    await expect(
      desk.act({ ...head, stepUpAt: undefined }, 'endProtection', 'record', proposed),
    ).rejects.toThrow('STEP_UP_REQUIRED');
    const ended = await desk.act(head, 'endProtection', 'record', proposed);
    expect(ended.state).toBe('ENDED');
    now = await desk.recordOf(recordId);
    expect(now.regime).toBe('STATE_SECRET');
    expect(await desk.auditOf(recordId)).toEqual([
      'protection.opened',
      'protection.confirmed',
      'protection.endProposed',
      'denied',
      'denied',
      'protection.ended',
    ]);
  });

  test('an anonymous report opens no record', async () => {
    await expect(desk.protectedPerson(null)).rejects.toThrow();
  });

  test('a legal hold stands until two persons lift it, and keeps the data from being shredded', async () => {
    const { recordId, pseudonym } = await desk.protectedPerson();
    const mayShred = () =>
      desk.world.running.executive.transact(systemViewer('protection'), (ctx) =>
        requireNoLegalHold(ctx, pseudonym),
      );
    await expect(mayShred()).resolves.toBeUndefined();
    const held = await desk.act(officer1, 'placeLegalHold', 'record', await desk.recordOf(recordId), {
      reason: 'The court asked for it',
    });
    await expect(mayShred()).rejects.toMatchObject({ code: 'LEGAL_HOLD' });
    const proposed = await desk.act(officer1, 'proposeHoldRelease', 'record', held);
    await expect(mayShred()).rejects.toMatchObject({ code: 'LEGAL_HOLD' });
    await expect(desk.act(officer2, 'releaseLegalHold', 'record', proposed)).rejects.toThrow(
      'MISSING_PERMISSION',
    );
    await desk.act(deputy, 'releaseLegalHold', 'record', proposed);
    await expect(mayShred()).resolves.toBeUndefined();
  });

  test('a measure rests on an assessed threat, is approved by management and falls due for review', async () => {
    const bare = await record();
    const wanted = { kind: 'GUARD', necessity };
    await expect(desk.act(officer1, 'proposeMeasure', 'measure', bare, wanted)).rejects.toThrow(
      'THREAT_NOT_ASSESSED',
    );
    const found = await assessed();
    const proposed = await desk.act(officer1, 'proposeMeasure', 'measure', found, wanted);
    await expect(desk.act(officer2, 'approveMeasure', 'measure', proposed)).rejects.toThrow(
      'MISSING_PERMISSION',
    );
    const approved = await desk.act(head, 'approveMeasure', 'measure', proposed);
    const yesterday = { executor: 'Police of the district', reviewOn: '2020-01-01' };
    await expect(desk.act(officer1, 'bringMeasureIntoForce', 'measure', approved, yesterday)).rejects.toThrow(
      'BAD_INPUT',
    );
    const inForce = await desk.act(officer1, 'bringMeasureIntoForce', 'measure', approved, {
      ...yesterday,
      reviewOn: inAYear,
    });
    expect(inForce.state).toBe('IN_FORCE');
    await desk.world.store.write((manager) =>
      manager.update('ProtectionMeasure', { id: inForce.id }, { reviewOn: '2026-01-01' }),
    );
    const stateOf = async () => {
      const found = await desk.world.store.read.findOneByOrFail<{
        id: string;
        state: string;
        version: number;
      }>('ProtectionMeasure', { id: inForce.id });
      return found;
    };
    await desk.world.settle(async () => (await stateOf()).state === 'REVIEW_DUE');
    const extended = await desk.act(head, 'extendMeasure', 'measure', await stateOf(), {
      reason: 'Still followed',
      reviewOn: inAYear,
    });
    const ending = await desk.act(officer1, 'proposeProtectionEnd', 'record', await desk.recordOf(found.id), {
      reason: 'over',
    });
    await expect(desk.act(head, 'endProtection', 'record', ending)).rejects.toThrow('MEASURES_OPEN');
    await desk.act(deputy, 'liftMeasure', 'measure', extended, { reason: 'She moved' });
    await desk.act(head, 'endProtection', 'record', ending);
  });

  test('an exceptional measure says why others cannot suffice, and two persons approve it', async () => {
    const found = await assessed();
    const wanted = { kind: 'RELOCATION', necessity };
    await expect(desk.act(officer1, 'proposeMeasure', 'measure', found, wanted)).rejects.toThrow('BAD_INPUT');
    const proposed = await desk.act(officer1, 'proposeMeasure', 'measure', found, {
      ...wanted,
      whyOthersDoNotSuffice: 'The guard was beaten',
    });
    await expect(desk.act(head, 'approveMeasure', 'measure', proposed)).rejects.toThrow('WRONG_STATE');
    const endorsed = await desk.act(head, 'endorseMeasure', 'measure', proposed);
    expect(endorsed.state).toBe('ENDORSED');
    await expect(desk.act(head, 'approveMeasure', 'measure', endorsed)).rejects.toThrow('SAME_PERSON');
    expect((await desk.act(deputy, 'approveMeasure', 'measure', endorsed)).state).toBe('APPROVED');
  });

  test('an agreement brings its regime, and takes it along when it expires', async () => {
    const found = await record();
    const offered = await desk.act(officer1, 'offerAgreement', 'agreement', found, {
      terms: 'Not to tell that she wrote',
      validUntil: inAYear,
    });
    const signed = await desk.act(officer1, 'recordAgreementSigned', 'agreement', offered, {
      signedOn: '2026-01-15',
    });
    expect((await desk.recordOf(found.id)).regime).toBe('STATE_SECRET');
    const inForce = await desk.act(head, 'putAgreementInForce', 'agreement', signed);
    expect((await desk.recordOf(found.id)).regime).toBe('CONFIDENTIAL_AGREEMENT');
    await desk.world.store.write((manager) =>
      manager.update('ConfidentialityAgreement', { id: inForce.id }, { validUntil: '2026-01-20' }),
    );
    await desk.world.settle(async () => (await desk.recordOf(found.id)).regime === 'STATE_SECRET');
  });

  test('an agreement that was renewed in time leaves the regime when it expires', async () => {
    const { id: recordId } = await record();
    const inForce = async () => {
      const terms = { terms: 'Not to tell that she wrote', validUntil: inAYear };
      const offered = await desk.act(
        officer1,
        'offerAgreement',
        'agreement',
        await desk.recordOf(recordId),
        terms,
      );
      const signedOn = { signedOn: '2026-01-15' };
      const signed = await desk.act(officer1, 'recordAgreementSigned', 'agreement', offered, signedOn);
      return desk.act(head, 'putAgreementInForce', 'agreement', signed);
    };
    const [{ id }] = [await inForce(), await inForce()];
    await desk.world.store.write((manager) =>
      manager.update('ConfidentialityAgreement', { id }, { validUntil: '2026-01-20' }),
    );
    await desk.world.settle(async () => (await desk.auditOf(id)).includes('agreement.expired'));
    expect((await desk.recordOf(recordId)).regime).toBe('CONFIDENTIAL_AGREEMENT');
  });

  test('a record with very many contacts takes none from the others on the page', async () => {
    const [busy, quiet] = [await record(), await record()];
    const log = ({ id, version }: typeof busy, contactedAt: string) => {
      const contact = { direction: 'FROM_PERSON', means: 'PHONE', summary: 'All is quiet', contactedAt };
      const input = { id, expectedVersion: version, ...contact };
      return desk.send(officer1, 'logContact', input, 'contact { id }');
    };
    await log(quiet, '2026-01-10T07:00:00Z');
    await log(busy, '2026-01-11T07:00:00Z');
    await desk.world.store.write(async (manager) => {
      const row = await manager.findOneByOrFail(ContactEntry, { recordId: busy.id });
      const many = Array.from({ length: 420 }, () => ({ ...row, id: randomUUID() }));
      await manager.insert(ContactEntry, many);
    });
    const { data } = await desk.world.ask<{
      protectionRecords: { nodes: { id: string; contacts: object[] }[] };
    }>(officer1, '{ protectionRecords(first: 50) { nodes { id contacts { id } } } }');
    const shown = (id: string) =>
      data!.protectionRecords.nodes.find((node) => node.id === id)?.contacts.length;
    expect([shown(busy.id), shown(quiet.id)]).toEqual([200, 1]);
  });

  test('a helper without a report comes under protection by a sealed identity', async () => {
    const { world } = desk;
    const key = randomUUID();
    const seal = async (binding: string) => ({
      ...(await sealIdentity(
        { ...naturalPerson, residence: undefined },
        await world.sealingKey(),
        world.root,
        binding,
      )),
      binding,
    });
    const fields = 'record { id number role state regime } checkCode';
    const input = { idempotencyKey: key, language: 'KK', assistance: 'Told where the money lay' };
    const foreign = await desk.send(
      officer1,
      'registerAssistant',
      { ...input, envelope: await seal(randomUUID()) },
      fields,
    );
    expect(foreign.errors![0].extensions).toMatchObject({
      code: 'IDENTITY_REFUSED',
      params: { reason: 'MALFORMED' },
    });
    const envelope = await seal(key);
    const outsider = await desk.send(duty, 'registerAssistant', { ...input, envelope }, fields);
    expect(outsider.errors![0].extensions.code).toBe('MISSING_PERMISSION');
    const { data } = await desk.send<{ record: object; checkCode: string }>(
      officer1,
      'registerAssistant',
      { ...input, envelope },
      fields,
    );
    expect(data!.registerAssistant).toMatchObject({
      record: { role: 'HELPER', state: 'ACTIVE', regime: 'STATE_SECRET' },
      checkCode: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) as string,
    });
  });

  test('what was written is sealed at rest, and each look at it is in the audit', async () => {
    const found = await assessed();
    const measure = await desk.act(officer1, 'proposeMeasure', 'measure', found, {
      kind: 'GUARD',
      necessity,
    });
    const query = `{ protectionRecord(id: "${found.id}") { threats { level texts { findings } } measures { id kind texts { necessity executor } } } }`;
    const { data } = await desk.world.ask<{ protectionRecord: object }>(officer2, query);
    expect(data!.protectionRecord).toMatchObject({
      threats: [{ level: 'HIGH', texts: { findings } }],
      measures: [{ kind: 'GUARD', texts: { necessity, executor: null } }],
    });
    expect(await desk.auditOf(measure.id)).toEqual(['measure.proposed', 'sealedText.read']);
    const dump = await desk.dump();
    expect(dump).not.toContain('grey car');
    expect(dump).not.toContain('where she lives');
  });
});
