import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  fromBase64url,
  type Identity,
  pad,
  sealingBinding,
  sealingInfo,
  sealingSuite,
  sealText,
  toBase64url,
  utf8,
} from '../../server/sealing';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import { ProtectedIdentity } from '../../server/subgraphs/protection/person/protectedIdentity.entity';
import type { ViewerClaims } from '../../server/kernel';
import { AuditEntry } from '../../server/kernel/tables';
import { legalPerson, naturalPerson } from '../sealing/identities';
import { reporter, submission } from './support/reporter';
import { duty, openWorld, protection, stranger, type World } from './support/world';
import { countStatements } from '../support/countStatements';
import { onEachDatabase } from '../support/databases';

onEachDatabase('identities', (openDatabase) => {
  let world: World;
  beforeAll(async () => void (world = await openWorld({ openDatabase })));
  afterAll(() => world.close());

  const personOf = (id: string) => world.store.read.findOneBy(Person, { id });
  async function answerTo(type: 'identity.opened' | 'identity.rejected', pseudonym: string) {
    const find = () => world.toldOf(type).find((payload) => payload.pseudonym === pseudonym);
    await world.settle(() => find() !== undefined);
    return find()!;
  }

  describe('an envelope that gives no identity', () => {
    const cases: [
      string,
      string,
      (submitted: Awaited<ReturnType<typeof submission>>) => Promise<void> | void,
    ][] = [
      [
        'a changed ciphertext',
        'UNREADABLE',
        (s) => void (s.envelope!.ciphertext = flip(s.envelope!.ciphertext)),
      ],
      ['a changed encapsulation', 'UNREADABLE', (s) => void (s.envelope!.enc = flip(s.envelope!.enc, 40))],
      ['another binding', 'UNREADABLE', (s) => void (s.binding = randomUUID())],
      ['an unknown key', 'KEY_DESTROYED', (s) => void (s.envelope!.keyId = 'nosuchkey0000000')],
      ['no envelope at all', 'MALFORMED', (s) => void ((s.envelope as unknown) = { version: 1 })],
      ['another kind of applicant', 'KIND_MISMATCH', (s) => void (s.applicantKind = 'LEGAL_PERSON')],
    ];

    test.each(cases)('%s is answered with %s', async (_, reason, spoil) => {
      const submitted = await submission(world);
      await spoil(submitted);
      await world.tell('identity.submitted', submitted);
      expect(await answerTo('identity.rejected', submitted.pseudonym)).toMatchObject({
        reason,
        reportId: submitted.reportId,
      });
      expect(await personOf(submitted.pseudonym)).toMatchObject({ state: 'NONE', identityState: 'REJECTED' });
      expect(await world.store.read.existsBy(ProtectedIdentity, { id: submitted.pseudonym })).toBe(false);
    });

    test.each([
      ['a wrong IIN that got past the form', JSON.stringify({ ...naturalPerson, iin: '850101300125' })],
      ['no object', '[]'],
      ['no JSON', 'surname=X'],
      ['null', 'null'],
      ['fields of another type', JSON.stringify({ ...naturalPerson, surname: { a: 1 } })],
    ])('%s is answered with INVALID', async (_, text) => {
      const submitted = await submission(world);
      submitted.envelope = await sealText(
        text,
        'identity',
        await world.sealingKey(),
        world.root,
        submitted.binding,
      );
      await world.tell('identity.submitted', submitted);
      expect(await answerTo('identity.rejected', submitted.pseudonym)).toMatchObject({ reason: 'INVALID' });
    });

    test('a text padded to no size class is answered, not crashed on', async () => {
      const submitted = await submission(world);
      const key = await world.sealingKey();
      const suite = sealingSuite();
      const sender = await suite.createSenderContext({
        recipientPublicKey: await suite.kem.deserializePublicKey(fromBase64url(key.publicKey)),
        info: sealingInfo('identity', key.keyId),
      });
      const short = pad(utf8(JSON.stringify(naturalPerson)), [1024]);
      submitted.envelope!.enc = toBase64url(sender.enc);
      submitted.envelope!.ciphertext = toBase64url(
        await sender.seal(short, sealingBinding(submitted.binding)),
      );
      await world.tell('identity.submitted', submitted);
      expect(await answerTo('identity.rejected', submitted.pseudonym)).toMatchObject({
        reason: 'UNREADABLE',
      });
    });

    test('a corrected envelope is taken in afterwards', async () => {
      const wrong = await submission(world);
      wrong.applicantKind = 'LEGAL_PERSON';
      await world.tell('identity.submitted', wrong);
      const { pseudonym, reportId } = wrong;
      await world.tell('identity.submitted', await submission(world, naturalPerson, { pseudonym, reportId }));
      await answerTo('identity.opened', pseudonym);
      expect(await personOf(pseudonym)).toMatchObject({ state: 'ACTIVE', identityState: 'HELD' });
    });
  });

  describe('an identity in the vault', () => {
    test('puts the person under protection as a state secret, and is answered with the hash of its envelope', async () => {
      const submitted = await submission(world);
      await world.tell('identity.submitted', submitted);
      const { envelopeHash, reportId } = await answerTo('identity.opened', submitted.pseudonym);
      expect(envelopeHash).toMatch(/^[\w-]{43}$/);
      expect(reportId).toBe(submitted.reportId);
      expect(await personOf(submitted.pseudonym)).toMatchObject({
        state: 'ACTIVE',
        identityState: 'HELD',
        regime: 'STATE_SECRET',
      });
    });

    test('comes back as it was given, section by section', async () => {
      const submitted = await submission(world, legalPerson);
      await world.tell('identity.submitted', submitted);
      const person = (await personOf(submitted.pseudonym))!;
      const all = ['name', 'numbers', 'residence', 'work', 'contact', 'document'] as const;
      const opened: Partial<Identity> = await world.vault.identities.open(world.store.read, person, [...all]);
      expect(opened).toEqual(legalPerson);
      expect(await world.vault.identities.open(world.store.read, person, ['residence'])).toEqual({
        residence: legalPerson.residence,
      });
    });

    test('the same envelope again is answered again, and another one never replaces it', async () => {
      const first = await submission(world);
      await world.tell('identity.submitted', first);
      await world.tell('identity.submitted', first);
      await world.settle(
        () => world.toldOf('identity.opened').filter((p) => p.pseudonym === first.pseudonym).length === 2,
      );
      const { pseudonym, reportId } = first;
      await world.tell(
        'identity.submitted',
        await submission(world, { ...naturalPerson, surname: 'Басқа' }, { pseudonym, reportId }),
      );
      expect(await answerTo('identity.rejected', pseudonym)).toMatchObject({ reason: 'ALREADY_HELD' });
      const name = await world.vault.identities.open(world.store.read, (await personOf(pseudonym))!, [
        'name',
      ]);
      expect(name.surname).toBe(naturalPerson.surname);
    });

    test('the same delivery twice counts once', async () => {
      const submitted = await submission(world);
      const eventId = randomUUID();
      await world.tell('identity.submitted', submitted, eventId);
      await world.tell('identity.submitted', submitted, eventId);
      await answerTo('identity.opened', submitted.pseudonym);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(world.toldOf('identity.opened').filter((p) => p.pseudonym === submitted.pseudonym)).toHaveLength(
        1,
      );
    });

    test('people with the same IIN have the same blind index, which does not contain it', async () => {
      const [a, b] = [await submission(world), await submission(world)];
      for (const submitted of [a, b]) await world.tell('identity.submitted', submitted);
      const rows = await Promise.all(
        [a, b].map(({ pseudonym: id }) => world.store.read.findOneByOrFail(ProtectedIdentity, { id })),
      );
      expect(rows[0].iinIndex).toBe(rows[1].iinIndex);
      expect(rows[0].iinIndex).not.toContain(naturalPerson.iin);
      expect(rows[0].name).not.toBe(rows[1].name);
    });
  });

  test('of a person, the graph tells regime and state, to staff with the permission only', async () => {
    const { pseudonym } = await reporter(world);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ProtectedPerson { id regime state } } }`;
    const variables = { of: [pseudonym, randomUUID()].map((id) => ({ __typename: 'ProtectedPerson', id })) };
    const known = { id: pseudonym, regime: 'STATE_SECRET', state: 'ACTIVE' };
    expect((await world.ask(protection, query, variables)).data).toEqual({ _entities: [known, null] });
    const court: Partial<ViewerClaims> = { id: 'court', kind: 'partner', roles: ['PARTNER_AGENCY'] };
    for (const viewer of [duty, stranger, court]) {
      expect((await world.ask(viewer, query, variables)).data).toEqual({ _entities: [null, null] });
    }
  });

  test('a hundred persons cost as many statements as one', async () => {
    const { pseudonym } = await reporter(world);
    const one = (await personOf(pseudonym))!;
    const others = Array.from({ length: 99 }, () => ({ ...one, id: randomUUID(), envelopeHash: null }));
    await world.store.write((manager) => manager.insert(Person, others));
    const all = [one, ...others].map(({ id }) => ({ __typename: 'ProtectedPerson', id }));
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ProtectedPerson { id state } } }`;
    const costOf = async (of: typeof all) => {
      const asked = () => world.ask<{ _entities: object[] }>(protection, query, { of });
      const { result, statements } = await countStatements(world.store, asked);
      expect(result.data!._entities).toEqual(of.map(({ id }) => ({ id, state: 'ACTIVE' })));
      return statements.length;
    };
    expect([await costOf(all.slice(0, 1)), await costOf(all)]).toEqual([1, 1]);
  });

  test('an anonymous report makes no identity', async () => {
    const submitted = await submission(world, null);
    await world.tell('identity.submitted', submitted);
    expect(await personOf(submitted.pseudonym)).toMatchObject({ state: 'NONE', identityState: 'ANONYMOUS' });
    expect(await world.store.read.existsBy(ProtectedIdentity, { id: submitted.pseudonym })).toBe(false);
  });

  test('nothing of an identity is in databases, events, audit or logs in the clear', async () => {
    const canary: Identity = {
      ...naturalPerson,
      surname: 'Канарейкина',
      email: 'kanarka@example.kz',
      residence: 'Канарлы көшесі 77',
      iin: '050708601233',
      phone: '+77019876543',
    };
    const good = await submission(world, canary);
    const bad = await submission(world, canary, { applicantKind: 'LEGAL_PERSON' });
    for (const submitted of [good, bad]) await world.tell('identity.submitted', submitted);
    await answerTo('identity.opened', good.pseudonym);
    const secrets = [canary.surname, canary.email, 'Канарлы', canary.iin, canary.phone].map((secret) =>
      Buffer.from(secret!),
    );
    for (const name of readdirSync(world.dataDir).filter((file) => /\.db(-wal)?$/.test(file))) {
      const file = readFileSync(join(world.dataDir, name));
      for (const secret of secrets) expect(file.includes(secret)).toBe(false);
    }
    const audit = await world.store.read.find(AuditEntry);
    expect(audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['identity.opened', 'identity.rejected']),
    );
    const said = Buffer.from(JSON.stringify([world.told, world.logged, audit]));
    for (const secret of secrets) expect(said.includes(secret)).toBe(false);
  });

  function flip(base64url: string, index = 7): string {
    const bytes = fromBase64url(base64url);
    bytes[index] ^= 1;
    return toBase64url(bytes);
  }
});
