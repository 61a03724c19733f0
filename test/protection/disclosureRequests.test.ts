import { randomUUID } from 'node:crypto';
import { type EntityTarget, IsNull, type ObjectLiteral } from 'typeorm';
import { AuditEntry } from '../../server/kernel/tables';
import { StaffCopy } from '../../server/subgraphs/protection/clearance/staffCopy.entity';
import { DisclosureAuthority } from '../../server/subgraphs/protection/disclosureAuthority/disclosureAuthority.entity';
import { DisclosureGrant } from '../../server/subgraphs/protection/disclosureGrant/disclosureGrant.entity';
import { DisclosureRequest } from '../../server/subgraphs/protection/disclosureRequest/disclosureRequest.entity';
import { Passkey } from '../../server/subgraphs/protection/passkey/passkey.entity';
import { onEachDatabase } from '../support/databases';
import { Authenticator } from './support/authenticator';
import { codeOf, openDesk } from './support/disclosures';
import { key, newOfficer, type Officer, publish, readyOfficer, signAct } from './support/officers';
import { reporter } from './support/reporter';
import { duty, openWorld, protection, type World } from './support/world';

onEachDatabase('requests for identities', (openDatabase) => {
  let world: World;
  let desk: ReturnType<typeof openDesk>;
  let first: Officer;
  let second: Officer;
  let about: string;
  beforeAll(async () => {
    world = await openWorld({ openDatabase });
    desk = openDesk(world);
    [first, second] = [await readyOfficer(world), await readyOfficer(world, 'HEAD_OF_SERVICE')];
    about = (await reporter(world)).pseudonym;
  });
  afterAll(() => world.close());

  const verified = async () => {
    const { data, errors } = await desk.verify(first, await desk.receive(first, about));
    if (!data) throw new Error(JSON.stringify(errors));
    return data.verifyDisclosureRequest.disclosureRequest;
  };
  const auditOf = (subjectId: string) => world.store.read.findBy(AuditEntry, { subjectId });

  describe('the list of possible readers', () => {
    const READERS =
      '($first: Int!, $after: String) { disclosureReaders(first: $first, after: $after) { nodes { staff { id } hasPasskey } pageInfo { hasNextPage endCursor } totalCount } }';
    interface Readers {
      nodes: { staff: { id: string }; hasPasskey: boolean }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
      totalCount: number;
    }
    const ask = (more = 100, after: string | null = null, viewer = first.viewer as object) =>
      world.ask<{ disclosureReaders: Readers }>(viewer, `query ${READERS}`, { first: more, after });

    test('is for cleared staff', async () => {
      expect((await ask(1, null, duty)).errors![0].extensions.code).toBe('MISSING_PERMISSION');
    });

    test('comes page by page, without those who left, are cleared no more, or may not read', async () => {
      const bare = await newOfficer(world);
      const others = [await newOfficer(world), await newOfficer(world), await newOfficer(world, 'AUDITOR')];
      await publish(world, others[0], { disabled: true });
      await publish(world, others[1], { clearedUntil: '2020-01-01' });
      const found: Readers['nodes'] = [];
      let after: string | null = null;
      do {
        const { data }: { data?: { disclosureReaders: Readers } | null } = await ask(2, after);
        const { nodes, pageInfo, totalCount } = data!.disclosureReaders;
        expect(nodes.length).toBeLessThanOrEqual(2);
        expect(totalCount).toBe(3);
        found.push(...nodes);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after);
      const passkeys = Object.fromEntries(found.map(({ staff, hasPasskey }) => [staff.id, hasPasskey]));
      expect(passkeys).toEqual({
        [first.viewer.id]: true,
        [second.viewer.id]: true,
        [bare.viewer.id]: false,
      });
      await publish(world, bare, { disabled: true });
    });

    test('is not given where somebody without the keys of the vault wrote into it', async () => {
      const { read } = world.store;
      const forge = async (entity: EntityTarget<ObjectLiteral>, where: object, change: object) => {
        const [before] = await read.findBy(entity, where);
        await world.store.write((manager) => manager.update(entity, where, change));
        const { errors } = await ask();
        await world.store.write((manager) => manager.update(entity, where, before));
        return errors?.[0].extensions.code;
      };
      const { id } = second.viewer;
      expect(await forge(StaffCopy, { id }, { name: 'Somebody else' })).toBe('INTERNAL');
      expect(await forge(Passkey, { staffId: id }, { publicKey: 'AAAA' })).toBe('INTERNAL');
      expect((await ask()).errors).toBeUndefined();
    });
  });

  describe('R85: who may ask', () => {
    test('a court with an act: received, verified, approved by a second person, granted', async () => {
      const request = await verified();
      const { data } = await desk.approve(second, request, first);
      expect(data!.approveDisclosureRequest.disclosureRequest.state).toBe('APPROVED');
      const grant = await world.store.read.findOneByOrFail(DisclosureGrant, { requestId: request.id });
      expect(grant).toMatchObject({
        state: 'ACTIVE',
        readerId: first.viewer.id,
        fields: ['NAME', 'RESIDENCE'],
      });
      const given = (await auditOf(grant.id)).find(({ action }) => action === 'disclosureGrant.given')!;
      expect(given.actor).toBe(second.viewer.id);
      expect(JSON.parse(given.details)).toMatchObject({ grantee: first.viewer.id, fields: 'NAME RESIDENCE' });
    });

    test.each([
      ['somebody in no register', { authorityId: null }, 'NOT_AN_AUTHORITY'],
      ['a court without an act', { actNumber: null }, 'REQUEST_INCOMPLETE'],
      ['a court without a date', { actDate: null }, 'REQUEST_INCOMPLETE'],
      ['an act of a day to come', { actDate: '2199-01-01' }, 'REQUEST_INCOMPLETE'],
      ['an act without a basis', { basis: null }, 'REQUEST_INCOMPLETE'],
      ['an act older than the law', { actDate: '2014-12-31' }, 'AUTHORITY_NOT_IN_FORCE'],
      ['an act about nobody', { about: randomUUID() }, 'REQUEST_INCOMPLETE'],
    ])('%s is not verified, and is refused on record', async (_, changes, code) => {
      const request = await desk.receive(first, about, changes);
      expect(codeOf(await desk.verify(first, request))).toBe(code);
      const refusal = {
        id: request.id,
        expectedVersion: request.version,
        reason: 'OTHER',
        note: 'No right.',
      };
      const { data } = await desk.onRequest(first, 'refuseDisclosureRequest', refusal);
      expect(data!.refuseDisclosureRequest.disclosureRequest.state).toBe('REFUSED');
      const actions = (await auditOf(request.id)).map(({ action }) => action).sort();
      expect(actions).toEqual(['denied', 'disclosureRequest.received', 'disclosureRequest.refused']);
    });

    test('a body of the register may ask while it is in force; entering it takes a signature', async () => {
      const names = { nameKk: 'Орган', nameRu: 'Орган', nameEn: 'Body', legalBasis: 'Law no. 1, article 2' };
      const content = { ...names, validFrom: '2026-01-01', validTo: null };
      const enter = async (options?: Parameters<typeof signAct>[3]) => {
        const idempotencyKey = key();
        const signing = { act: 'REGISTER_AUTHORITY', subjectId: idempotencyKey, content };
        const { signature } = await signAct(world, second, signing, options);
        return desk.act<{ disclosureAuthority: { id: string; version: number } }>(
          second,
          'registerDisclosureAuthority',
          { ...content, idempotencyKey, signature },
          'disclosureAuthority { id version }',
        );
      };
      expect(codeOf(await enter({ with: new Authenticator() }))).toBe('SIGNATURE_REFUSED');
      const { id, version } = (await enter()).data!.registerDisclosureAuthority.disclosureAuthority;
      const request = await desk.receive(first, about, { authorityId: id });
      const close = { id, expectedVersion: version, validTo: '2026-02-02' };
      await desk.act(second, 'closeDisclosureAuthority', close, 'disclosureAuthority { id }');
      expect(codeOf(await desk.verify(first, request))).toBe('AUTHORITY_NOT_IN_FORCE');
      const earlier = await desk.receive(first, about, { authorityId: id, actDate: '2026-02-01' });
      expect(codeOf(await desk.verify(first, earlier))).toBeUndefined();
    });

    test('a body that was written into the register past the vault is not closed, so never signed', async () => {
      const { read } = world.store;
      const known = await read.findOneByOrFail(DisclosureAuthority, { validTo: IsNull() });
      const id = randomUUID();
      await world.store.write((manager) => manager.insert(DisclosureAuthority, { ...known, id }));
      const close = { id, expectedVersion: known.version, validTo: '2099-01-01' };
      const answer = await desk.act(second, 'closeDisclosureAuthority', close, 'disclosureAuthority { id }');
      expect(codeOf(answer)).toBe('INTERNAL');
      expect(world.logged.at(-1)).toContain('RowForged');
      await expect(read.findOneByOrFail(DisclosureAuthority, { id })).resolves.toMatchObject({
        validTo: null,
      });
      await world.store.write((manager) => manager.delete(DisclosureAuthority, { id }));
    });

    test('an act may name the person by alias or by registration number', async () => {
      const numbered = { ...(await reporter(world)), reportNumber: 'CENTRAL-26-00042-X' };
      const other = await reporter(world, undefined, { reportNumber: numbered.reportNumber });
      for (const name of [other.alias, numbered.reportNumber]) {
        const { id } = await desk.receive(first, name);
        const row = await world.store.read.findOneByOrFail(DisclosureRequest, { id });
        expect(row.personId).toBe(other.pseudonym);
      }
    });
  });

  describe('two persons', () => {
    test('whoever received or verified a request does not approve it', async () => {
      expect(codeOf(await desk.approve(first, await verified(), second))).toBe('SAME_PERSON');
      const third = await readyOfficer(world);
      const received = await desk.receive(third, about);
      const { data } = await desk.verify(first, received);
      const request = data!.verifyDisclosureRequest.disclosureRequest;
      expect(codeOf(await desk.approve(third, request, first))).toBe('SAME_PERSON');
    });

    test('nobody approves a grant to himself', async () => {
      expect(codeOf(await desk.approve(second, await verified(), second))).toBe('SAME_PERSON');
    });

    test.each([
      ['more than was asked for', { fields: ['NAME', 'ID_DOCUMENT'] }],
      ['an end that has passed', { validTo: new Date(Date.now() - 1000).toISOString() }],
      ['longer than 30 days', { validTo: new Date(Date.now() + 31 * 86_400_000).toISOString() }],
    ])('%s is not granted', async (_, terms) => {
      expect(codeOf(await desk.approve(second, await verified(), first, terms))).toBe('BAD_INPUT');
    });

    test('a reader whose clearance the vault does not know of is not granted anything', async () => {
      const reader = await newOfficer(world);
      await publish(world, reader, { clearedUntil: null });
      expect(codeOf(await desk.approve(second, await verified(), reader))).toBe('NOT_CLEARED');
    });

    test('a request that was not verified is not approved', async () => {
      const received = await desk.receive(first, about);
      expect(codeOf(await desk.approve(second, received, first))).toBe('WRONG_STATE');
    });
  });

  describe('a gateway that signs any viewer', () => {
    test('verifies and approves nothing without the officer’s own passkey', async () => {
      const forged = { with: new Authenticator() };
      const received = await desk.receive(first, about);
      expect(codeOf(await desk.verify(first, received, undefined, forged))).toBe('SIGNATURE_REFUSED');
      const request = await verified();
      expect(codeOf(await desk.approve(second, request, first, { options: forged }))).toBe(
        'SIGNATURE_REFUSED',
      );
    });

    test.each([
      ['another reader', () => ({ readerId: randomUUID() })],
      ['more fields', () => ({ fields: ['NAME'] })],
      ['a later end', () => ({ validTo: new Date(Date.now() + 60_000).toISOString() })],
      ['more looks', () => ({ viewLimit: 1 })],
    ])('cannot put %s into what was signed', async (_, signedTerms) => {
      const answer = await desk.approve(second, await verified(), first, { signedTerms: signedTerms() });
      expect(codeOf(answer)).toBe('SIGNATURE_REFUSED');
    });

    test('cannot make a cleared person of one the directory does not know as such', async () => {
      const impostor = { ...first, viewer: { ...first.viewer, id: randomUUID() } };
      await expect(desk.verify(impostor, await desk.receive(first, about))).rejects.toThrow('NOT_CLEARED');
    });

    test('a request that was changed in the database is not verified', async () => {
      const received = await desk.receive(first, about);
      await world.store.write((manager) =>
        manager.update(DisclosureRequest, { id: received.id }, { personId: randomUUID() }),
      );
      const changed = { ...received, version: received.version + 1 };
      expect(codeOf(await desk.verify(first, changed))).toBe('INTERNAL');
      expect(world.logged.at(-1)).toContain('RowForged');
    });
  });

  test('lists and records say nothing to others, an unknown id being answered like a known one', async () => {
    const { id } = await desk.receive(first, about);
    const one = 'query($id: ID!) { disclosureRequest(id: $id) { id } }';
    const lists =
      '{ disclosureRequests { nodes { id } } disclosureGrants { nodes { id } } disclosureViews { nodes { id } } }';
    for (const viewer of [duty, { ...protection, clearedUntil: undefined }]) {
      const [known, unknown] = await Promise.all(
        [id, randomUUID()].map((asked) => world.ask(viewer, one, { id: asked })),
      );
      expect(codeOf(known)).toBe('NOT_FOUND');
      expect(known.errors![0].extensions).toEqual(unknown.errors![0].extensions);
      const { data, errors } = await world.ask(viewer, lists);
      expect(data).toBeNull();
      expect(['MISSING_PERMISSION', 'NOT_CLEARED']).toContain(errors![0].extensions.code);
    }
  });
});
