import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AddressLabel } from '../../server/subgraphs/protection/addressLabel/addressLabel.entity';
import { CallBack } from '../../server/subgraphs/protection/callBack/callBack.entity';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import { naturalPerson } from '../sealing/identities';
import { onEachDatabase } from '../support/databases';
import { onTool, pdfText } from '../support/tools';
import { head, officer1, officer2, openProtectionDesk, type ProtectionDesk } from './support/protectionDesk';
import { duty } from './support/world';

const caseOfficer = { id: 'officer', roles: ['PROCEDURAL_OFFICER' as const] };

const ask = (pseudonym: string) => ({ pseudonym, purpose: 'ARRANGE_MEETING', extension: '2014' });
type Look = { at: string; action: string };
const FIELDS = 'call { id version state fate pseudonym viewerActions }';

onEachDatabase('work without identity', (openDatabase) => {
  let desk: ProtectionDesk;
  beforeAll(async () => {
    desk = await openProtectionDesk(openDatabase);
  });
  afterAll(() => desk.close());
  const callOf = (id: string) => desk.world.store.read.findOneByOrFail(CallBack, { id });

  describe('calls', () => {
    const request = async (viewer: object, pseudonym: string) => {
      const { data, errors } = await desk.send<{
        call: { id: string; version: number; fate: string | null };
      }>(viewer, 'requestCallBack', ask(pseudonym), FIELDS);
      if (errors) throw new Error(String(errors[0].extensions.code));
      return data!.requestCallBack.call;
    };

    test('the number goes to the exchange, and whoever asked sees only that the call was placed', async () => {
      const { pseudonym } = await desk.protectedPerson();
      const { id } = await request(caseOfficer, pseudonym);
      await desk.world.settle(async () => (await callOf(id)).state === 'PLACED');
      const file = join(desk.world.dataDir, 'vault', 'calls', `${id}.json`);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
        id,
        extension: '2014',
        number: naturalPerson.phone,
      });
      const list = '{ callBacks { nodes { id state fate pseudonym } } }';
      const mine = await desk.world.ask<{ callBacks: { nodes: object[] } }>(caseOfficer, list);
      expect(mine.data!.callBacks.nodes).toContainEqual({ id, state: 'PLACED', fate: null, pseudonym });
      expect(JSON.stringify(mine)).not.toContain(naturalPerson.phone!.slice(-7));
      const others = await desk.world.ask<{ callBacks: { nodes: object[] } }>(
        { ...caseOfficer, id: 'b' },
        list,
      );
      expect(others.data!.callBacks.nodes).toEqual([]);
      expect(await desk.dump()).not.toContain(naturalPerson.phone!.slice(-7));
    });

    test('a pseudonym of nobody, and somebody without a number, look the same from outside', async () => {
      const { phone: _, ...silent } = naturalPerson;
      const { pseudonym } = await desk.protectedPerson(silent as typeof naturalPerson);
      for (const name of [pseudonym, randomUUID()]) {
        const { id } = await request(caseOfficer, name);
        await desk.world.settle(async () => (await callOf(id)).state === 'PLACED');
        expect((await callOf(id)).fate).toBe('NO_NUMBER');
        const outcome = await desk.act(caseOfficer, 'recordCallOutcome', 'call', await callOf(id), {
          reached: false,
        });
        expect(outcome).toMatchObject({ state: 'NOT_REACHED', viewerActions: [] });
      }
    });

    test('only whoever asked says how it went, and nobody asks without end', async () => {
      const { pseudonym } = await desk.protectedPerson();
      const eager = { ...caseOfficer, id: 'eager' };
      const { id } = await request(eager, pseudonym);
      await desk.world.settle(async () => (await callOf(id)).state === 'PLACED');
      const change = { reached: true };
      await expect(
        desk.act(caseOfficer, 'recordCallOutcome', 'call', await callOf(id), change),
      ).rejects.toThrow('NOT_FOUND');
      await expect(desk.act(officer1, 'recordCallOutcome', 'call', await callOf(id), change)).rejects.toThrow(
        'MISSING_PERMISSION',
      );
      await expect(request(duty, pseudonym)).rejects.toThrow('MISSING_PERMISSION');
      for (let count = 1; count < 20; count += 1) await request(eager, randomUUID());
      await expect(request(eager, pseudonym)).rejects.toThrow('TOO_OFTEN');
    });
  });

  const printed = async () => {
    const { recordId } = await desk.protectedPerson({ ...naturalPerson, residence: 'Семей\nАбая, 12' });
    const before = await desk.recordOf(recordId);
    const { data } = await desk.send<{ label: { id: string } }>(
      officer1,
      'orderAddressLabel',
      { id: recordId, expectedVersion: before.version },
      'label { id state }',
    );
    const { id } = data!.orderAddressLabel.label;
    const labelOf = () => desk.world.store.read.findOneByOrFail(AddressLabel, { id });
    await desk.world.settle(async () => (await labelOf()).state === 'PRINTED');
    return `label-${id}.pdf`;
  };

  test('an address label goes to the spool, and its text nowhere else', async () => {
    const label = await printed();
    expect(readdirSync(desk.world.settings.printSpoolDir)).toContain(label);
    expect(await desk.dump()).not.toContain('Абая');
  });

  onTool('pdftotext', 'an address label', () => {
    test('has name and address', async () => {
      const text = pdfText(join(desk.world.settings.printSpoolDir, await printed()));
      expect(text).toContain('Абая, 12');
      expect(text).toContain(naturalPerson.surname);
    });
  });

  test('an identity is corrected by two persons, and what it was stays sealed beside it', async () => {
    const { world } = desk;
    const { recordId, pseudonym } = await desk.protectedPerson();
    const corrected = { ...naturalPerson, surname: 'Сейтказина' };
    const proposed = await desk.proposeCorrection(officer1, recordId, corrected);
    const held = async () => {
      const person = await world.store.read.findOneByOrFail(Person, { id: pseudonym });
      return (await world.vault.identities.open(world.store.read, person, ['name'])).surname;
    };
    expect(await held()).toBe(naturalPerson.surname);
    await expect(desk.act(officer1, 'applyIdentityCorrection', 'correction', proposed)).rejects.toThrow(
      'SAME_PERSON',
    );
    await desk.act(officer2, 'applyIdentityCorrection', 'correction', proposed);
    expect(await held()).toBe('Сейтказина');
    expect(await desk.auditOf(pseudonym)).toContain('identity.replaced');
    const dump = await desk.dump();
    for (const secret of ['Сейтказина', 'Misspelt', naturalPerson.surname!])
      expect(dump).not.toContain(secret);
  });

  test('contacts and wishes are kept sealed, the wish that counts first', async () => {
    const { recordId } = await desk.protectedPerson();
    const { id, version } = await desk.recordOf(recordId);
    const change = { id, expectedVersion: version };
    const means = { means: 'PHONE' };
    await desk.send(officer1, 'recordContactWish', { ...change, ...means, wish: 'Mornings' }, 'wish { id }');
    await desk.send(
      officer1,
      'recordContactWish',
      { ...change, ...means, wish: 'Never by phone' },
      'wish { id }',
    );
    const contact = {
      ...change,
      ...means,
      direction: 'TO_PERSON',
      contactedAt: new Date().toISOString(),
      summary: 'Warned',
    };
    const logged = await desk.send(officer1, 'logContact', contact, 'contact { id }');
    expect(logged.errors).toBeUndefined();
    const query = `{ protectionRecord(id: "${recordId}") { contactWishes { texts { wish } } contacts { direction texts { summary } } } }`;
    const { data } = await desk.world.ask<{ protectionRecord: object }>(officer1, query);
    expect(data!.protectionRecord).toEqual({
      contactWishes: [{ texts: { wish: 'Never by phone' } }, { texts: { wish: 'Mornings' } }],
      contacts: [{ direction: 'TO_PERSON', texts: { summary: 'Warned' } }],
    });
  });

  test('a leak: who had seen what, decided by another than whoever reported it', async () => {
    const { recordId } = await desk.protectedPerson();
    const record = await desk.recordOf(recordId);
    const seen = `{ protectionRecord(id: "${recordId}") { contacts { id } threats { texts { findings } } } }`;
    await desk.act(officer2, 'assessThreat', 'assessment', record, {
      level: 'LOW',
      measuresNecessary: false,
      findings: 'Calm',
    });
    const before = Date.now();
    await desk.world.ask(officer2, seen);
    const after = Date.now();
    const reported = await desk.act(officer1, 'reportLeak', 'incident', record, {
      suspectedSince: '2026-01-02',
      circumstances: 'A newspaper printed her street',
    });
    await expect(desk.act(officer1, 'confirmLeak', 'incident', reported, { reason: 'x' })).rejects.toThrow(
      'MISSING_PERMISSION',
    );
    const measured = await desk.act(officer1, 'recordLeakMeasures', 'incident', reported, {
      measuresTaken: 'Guarded',
    });
    const confirmed = await desk.act(head, 'confirmLeak', 'incident', measured, { reason: 'A clerk told' });
    await desk.act(head, 'closeIncident', 'incident', confirmed, { reason: 'Dismissed' });
    const query = `{ leakIncident(id: "${reported.id}") { state suspectedSince whoSaw { at by { id } action subject } texts { circumstances findings measuresTaken closingReason } } }`;
    const { data } = await desk.world.ask<{ leakIncident: { whoSaw: Look[] } }>(head, query);
    expect(data!.leakIncident).toMatchObject({
      state: 'CLOSED',
      suspectedSince: '2026-01-02',
      texts: {
        circumstances: 'A newspaper printed her street',
        findings: 'A clerk told',
        measuresTaken: 'Guarded',
        closingReason: 'Dismissed',
      },
    });
    const [look] = data!.leakIncident.whoSaw.filter(({ action }) => action === 'sealedText.read');
    expect(look).toMatchObject({ by: { id: 'protection2' }, subject: 'ThreatAssessment' });
    expect(Date.parse(look.at)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(look.at)).toBeLessThanOrEqual(after);
    expect(await desk.auditOf(reported.id)).toContain('incident.whoSaw');
    expect(await desk.dump()).not.toContain('newspaper');
  });
});
