import type { ViewerClaims } from '../../server/kernel';
import { AuditEntry } from '../../server/kernel/tables';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import {
  DisclosureGrant,
  grantMac,
} from '../../server/subgraphs/protection/disclosureGrant/disclosureGrant.entity';
import { DisclosureView } from '../../server/subgraphs/protection/disclosureGrant/disclosureView.entity';
import { ROW_KEY } from '../../server/subgraphs/protection/keys/rowMac';
import { newAnswerKey } from '../../server/sealing';
import { onEachDatabase } from '../support/databases';
import { Authenticator, HOME } from './support/authenticator';
import { codeOf, openDesk } from './support/disclosures';
import { type Officer, publish, readyOfficer } from './support/officers';
import { reporter } from './support/reporter';
import { openWorld, type World } from './support/world';

onEachDatabase('looks at identities', (openDatabase) => {
  let world: World;
  let desk: ReturnType<typeof openDesk>;
  let officers: { first: Officer; second: Officer };
  let about: string;
  beforeAll(async () => {
    world = await openWorld({ openDatabase });
    desk = openDesk(world);
    officers = { first: await readyOfficer(world), second: await readyOfficer(world, 'DEPUTY') };
    about = (await reporter(world)).pseudonym;
  });
  afterAll(() => world.close());

  const usedOf = async (id: string) =>
    (await world.store.read.findOneByOrFail(DisclosureGrant, { id })).viewsUsed;
  const auditOf = (subjectId: string) => world.store.read.findBy(AuditEntry, { subjectId });

  describe('a look', () => {
    test('opens the granted fields and no others, for the page that asked alone', async () => {
      const grant = await desk.granted(officers, about);
      const looked = await desk.look(officers.first, grant);
      expect(JSON.stringify(looked.data)).not.toMatch(/Әбдір|Мәңгілік/);
      const answer = JSON.parse(await looked.open()) as { identity: object; view: number; account: string };
      expect(answer).toMatchObject({ grantId: grant.id, view: 1, account: officers.first.account });
      expect(answer.identity).toMatchObject({ surname: expect.any(String), residence: expect.any(String) });
      const allowed = [
        'kind',
        'surname',
        'firstName',
        'patronymic',
        'residence',
        'organisationName',
        'representative',
      ];
      expect(Object.keys(answer.identity).filter((field) => !allowed.includes(field))).toEqual([]);
    });

    test('is in the audit with reader and fields, counted, and listed by who saw what', async () => {
      const grant = await desk.granted(officers, about);
      await desk.look(officers.first, grant);
      const [entry] = (await auditOf(grant.id)).filter(({ action }) => action === 'identity.viewed');
      expect(entry.actor).toBe(officers.first.viewer.id);
      expect(JSON.parse(entry.details)).toMatchObject({
        grantee: officers.first.viewer.id,
        view: 1,
        fields: 'NAME RESIDENCE',
      });
      const { data } = await world.ask<{ disclosureViews: { totalCount: number; nodes: object[] } }>(
        officers.second.viewer,
        'query($id: ID) { disclosureViews(grantId: $id) { totalCount nodes { number fields reader { id } } } }',
        { id: grant.id },
      );
      expect(data!.disclosureViews).toEqual({
        totalCount: 1,
        nodes: [{ number: 1, fields: ['NAME', 'RESIDENCE'], reader: { id: officers.first.viewer.id } }],
      });
    });

    test('is traced, with who was kept from looking, for cleared staff and auditors alone', async () => {
      const somebody = (await reporter(world)).pseudonym;
      const grant = await desk.granted(officers, somebody);
      await desk.look(officers.first, grant);
      expect(codeOf(await desk.look(officers.second, await row(grant.id)))).toBe('NOT_THE_READER');
      const trace = (viewer: Partial<ViewerClaims>, args: string) =>
        world.ask<{ disclosureTrace: { totalCount: number; nodes: object[] } }>(
          viewer,
          `{ disclosureTrace(${args}) { totalCount nodes {
            kind by { id } reader { id } fields code told grantId pseudonym } } }`,
        );
      const [reader, other] = [officers.first.viewer.id, officers.second.viewer.id];
      const about = { reader: { id: reader }, grantId: grant.id, pseudonym: somebody };
      const refused = { kind: 'LOOK_REFUSED', by: { id: other }, code: 'NOT_THE_READER', fields: [] };
      const looked = { kind: 'LOOKED', by: { id: reader }, code: null, fields: ['NAME', 'RESIDENCE'] };
      const auditor = { id: 'auditor', roles: ['AUDITOR'] as const };
      const seen = await trace(auditor as never, `pseudonym: "${somebody}"`);
      expect(seen.data!.disclosureTrace.totalCount).toBe(3);
      const told = expect.stringContaining(' ');
      expect(seen.data!.disclosureTrace.nodes.slice(0, 2)).toEqual(
        expect.arrayContaining([
          { ...about, ...refused, told },
          { ...about, ...looked, told: null },
        ]),
      );
      const byOther = await trace(officers.first.viewer, `kind: LOOK_REFUSED, byId: "${other}"`);
      expect(byOther.data!.disclosureTrace.nodes).toContainEqual({ ...about, ...refused, told });
      const later = await trace(
        auditor as never,
        `grantId: "${grant.id}", from: "2999-01-01T00:00:00Z", to: "3000-01-01T00:00:00Z"`,
      );
      expect(later.data!.disclosureTrace).toEqual({ totalCount: 0, nodes: [] });
      for (const viewer of [
        { id: 'a', roles: ['SYS_ADMIN'] },
        { ...officers.first.viewer, clearedUntil: null },
      ])
        expect((await trace(viewer as never, 'first: 1')).data).toBeNull();
    });

    test('is answered once: repeating the request brings nothing more, and the look still counts', async () => {
      const grant = await desk.granted(officers, about);
      const looked = await desk.look(officers.first, grant);
      expect(codeOf(await looked.again())).toBe('VIEW_SPENT');
      expect(await usedOf(grant.id)).toBe(1);
    });

    test('the last one fulfils the grant', async () => {
      const grant = await desk.granted(officers, about, { viewLimit: 1 });
      expect((await desk.look(officers.first, grant)).data).toBeTruthy();
      const after = await desk.grantOf(officers.first, (await row(grant.id)).requestId);
      expect(after).toMatchObject({ state: 'FULFILLED', viewsUsed: 1, viewerActions: [] });
      expect(codeOf(await desk.look(officers.first, after))).toBe('WRONG_STATE');
    });
  });

  const row = (id: string) => world.store.read.findOneByOrFail(DisclosureGrant, { id });
  /** The grant as it were had its time been up a moment ago. */
  const endNow = async (id: string) => {
    const key = world.running.around.keys.secret(ROW_KEY);
    const { mac, validTo } = grantMac.sign(key, { ...(await row(id)), validTo: new Date(Date.now() - 1000) });
    await world.store.write((manager) => manager.update(DisclosureGrant, { id }, { mac, validTo }));
  };

  describe('a gateway that signs any viewer', () => {
    test.each([
      ['without the reader’s passkey', { with: new Authenticator() }],
      ['with a passkey that did not verify its user', { verified: false }],
      ['from another site', { origin: { ...HOME, origin: 'https://evil.example' } }],
    ])('reads nothing %s', async (_, options) => {
      const grant = await desk.granted(officers, about);
      const looked = await desk.look(officers.first, grant, { options });
      expect([codeOf(looked), looked.data]).toEqual(['SIGNATURE_REFUSED', null]);
      expect(await usedOf(grant.id)).toBe(0);
      const denied = (await auditOf(grant.id)).find(({ action }) => action === 'denied')!;
      expect(denied.actor).toBe(officers.first.viewer.id);
      expect(JSON.parse(denied.details)).toMatchObject({
        grantee: officers.first.viewer.id,
        command: 'viewIdentity',
      });
    });

    test('cannot have the answer sealed to a key of its own', async () => {
      const grant = await desk.granted(officers, about);
      const { publicKey } = await newAnswerKey();
      expect(codeOf(await desk.look(officers.first, grant, { sealTo: publicKey }))).toBe('SIGNATURE_REFUSED');
    });

    test('cannot answer in the vault’s place, nor with the vault’s answer to another look', async () => {
      const grant = await desk.granted(officers, about);
      const [one, other] = [
        await desk.look(officers.first, grant),
        await desk.look(officers.first, await desk.grantOf(officers.first, (await row(grant.id)).requestId)),
      ];
      one.sealed!.answer = other.sealed!.answer;
      await expect(one.open()).rejects.toMatchObject({ code: 'ENVELOPE_UNREADABLE' });
    });

    test('is nobody but the named reader: another officer with an active passkey sees nothing', async () => {
      const grant = await desk.granted(officers, about);
      expect(codeOf(await desk.look(officers.second, grant))).toBe('NOT_THE_READER');
      const disguised = { ...officers.first, key: officers.second.key };
      expect(codeOf(await desk.look(disguised, grant))).toBe('SIGNATURE_REFUSED');
    });
  });

  describe('what closes a grant', () => {
    test('revocation, at once, by anybody who deals with disclosures', async () => {
      const grant = await desk.granted(officers, about);
      const { data } = await desk.revoke(officers.second, grant);
      const revoked = data!.revokeDisclosureGrant.disclosureGrant;
      expect(revoked).toMatchObject({ state: 'REVOKED', endReason: 'REVOKED' });
      expect(codeOf(await desk.look(officers.first, revoked))).toBe('WRONG_STATE');
      const [entry] = (await auditOf(grant.id)).filter(({ action }) => action === 'disclosureGrant.revoked');
      expect(entry.actor).toBe(officers.second.viewer.id);
      expect(JSON.parse(entry.details)).toMatchObject({ grantee: officers.first.viewer.id });
    });

    test('its time', async () => {
      const grant = await desk.granted(officers, about);
      await endNow(grant.id);
      await world.settle(async () => (await row(grant.id)).state === 'EXPIRED');
      expect(codeOf(await desk.look(officers.first, await row(grant.id)))).toBe('WRONG_STATE');
      expect((await auditOf(grant.id)).map(({ action }) => action)).toContain('disclosureGrant.expired');
    });

    test('a time that has not begun', async () => {
      const validFrom = new Date(Date.now() + 1_800_000).toISOString();
      const grant = await desk.granted(officers, about, { validFrom });
      expect(codeOf(await desk.look(officers.first, grant))).toBe('OUTSIDE_TIME_BOX');
    });

    test.each([
      ['the end of the reader’s clearance', { clearedUntil: '2020-01-01' }],
      ['a reader who was given other work', { roles: ['DUTY_OFFICER'] }],
      ['a closed account', { disabled: true }],
    ])('%s, at once, whatever the viewer claims', async (_, change) => {
      const reader = await readyOfficer(world);
      const grant = await desk.granted({ ...officers, reader }, about);
      await publish(world, reader, change);
      await expect(desk.look(reader, grant)).rejects.toThrow('NOT_CLEARED');
      expect(await usedOf(grant.id)).toBe(0);
    });

    test('the worker then ends the grant, and says why', async () => {
      const reader = await readyOfficer(world);
      const grant = await desk.granted({ ...officers, reader }, about);
      await publish(world, reader, { clearedUntil: '2020-01-01' });
      await world.settle(async () => (await row(grant.id)).state === 'REVOKED');
      expect((await row(grant.id)).endReason).toBe('CLEARANCE_ENDED');
    });
  });

  describe('what cannot be written down does not happen', () => {
    const broken = async <T>(work: () => Promise<T>): Promise<T> => {
      await world.store.write((manager) => manager.query('ALTER TABLE audit_entry RENAME TO audit_away'));
      try {
        return await work();
      } finally {
        await world.store.write((manager) => manager.query('ALTER TABLE audit_away RENAME TO audit_entry'));
      }
    };

    test('no look, no revocation without its audit entry', async () => {
      const grant = await desk.granted(officers, about);
      const attempt = await desk.look(officers.first, grant, { around: broken });
      expect([codeOf(attempt), attempt.data]).toEqual(['INTERNAL', null]);
      expect(await usedOf(grant.id)).toBe(0);
      expect(await world.store.read.countBy(DisclosureView, { grantId: grant.id })).toBe(0);
      expect(codeOf(await broken(() => desk.revoke(officers.second, grant)))).toBe('INTERNAL');
      expect((await row(grant.id)).state).toBe('ACTIVE');
      expect((await desk.look(officers.first, grant)).data).toBeTruthy();
    });
  });

  test('an identity that is gone is not shown, and the look does not count', async () => {
    const gone = await reporter(world);
    const grant = await desk.granted(officers, gone.pseudonym);
    await world.vault.keyring.destroy('DATA', gone.pseudonym);
    expect(codeOf(await desk.look(officers.first, grant))).toBe('IDENTITY_NOT_HELD');
    expect(await usedOf(grant.id)).toBe(0);
    expect(await world.store.read.existsBy(Person, { id: gone.pseudonym })).toBe(true);
  });
});
