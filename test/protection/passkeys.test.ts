import { randomFillSync } from 'node:crypto';
import { enrolmentProof, passkeyFingerprint } from '../../server/sealing';
import { ENROLMENT_KEY } from '../../server/subgraphs/protection/passkey/enrolmentCode';
import { EnrolmentCode } from '../../server/subgraphs/protection/passkey/enrolmentCode.entity';
import { Passkey } from '../../server/subgraphs/protection/passkey/passkey.entity';
import { PasskeyChallenge } from '../../server/subgraphs/protection/passkey/passkeyChallenge.entity';
import { onEachDatabase } from '../support/databases';
import { Authenticator, HOME } from './support/authenticator';
import {
  codeFor,
  enrol,
  key,
  newOfficer,
  type Officer,
  publish,
  readyOfficer,
  signAct,
} from './support/officers';
import { duty, openWorld, type World } from './support/world';

onEachDatabase('passkeys of the vault', (openDatabase) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ openDatabase });
  });
  afterAll(() => world.close());

  const codeOf = ({ errors }: { errors?: readonly { extensions: Record<string, unknown> }[] }) =>
    errors?.[0].extensions.code;
  const pendingOf = async (owner: Officer) => {
    const { data } = await enrol(world, owner);
    const passkey = data!.enrolPasskey.passkey;
    const row = await world.store.read.findOneByOrFail(Passkey, { id: passkey.id });
    const content = { passkeyId: row.id, staffId: row.staffId, fingerprint: row.fingerprint };
    return { passkey, content };
  };
  const confirm = async (
    by: Officer,
    { passkey, content }: Awaited<ReturnType<typeof pendingOf>>,
    options: Parameters<typeof signAct>[3] = {},
  ) => {
    const signing = { act: 'CONFIRM_PASSKEY', subjectId: passkey.id, content };
    const { signature } = await signAct(world, by, signing, options);
    const input = { id: passkey.id, expectedVersion: passkey.version, idempotencyKey: key(), signature };
    return world.ask<{ confirmPasskey: { passkey: { state: string } } }>(
      by.viewer,
      'mutation($input: ConfirmPasskeyInput!) { confirmPasskey(input: $input) { passkey { state } } }',
      { input },
    );
  };

  test('challenges that are over are removed; one that runs is not', async () => {
    const staffId = 'staff-of-challenges';
    const challenge = (id: string, expiresAt: Date) => ({
      ...{ id, staffId, act: 'x', subjectId: id, nonce: 'x', version: 1, expiresAt },
      ...{ createdAt: new Date(), updatedAt: new Date() },
    });
    const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    await world.store.write((manager) =>
      manager.insert(PasskeyChallenge, [challenge('over', inMinutes(-61)), challenge('runs', inMinutes(2))]),
    );
    world.running.nudgeWorkers();
    const left = async () =>
      (await world.store.read.findBy(PasskeyChallenge, { staffId })).map(({ id }) => id);
    while ((await left()).includes('over')) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await left()).toEqual(['runs']);
  });

  describe('enrolment', () => {
    test('with a code from the vault’s host a passkey is active at once, and the code is used up', async () => {
      const officer = await newOfficer(world);
      const code = await codeFor(world, officer);
      expect((await enrol(world, officer, code)).data!.enrolPasskey.passkey.state).toBe('ACTIVE');
      officer.key = new Authenticator();
      expect(codeOf(await enrol(world, officer, code))).toBe('ENROLMENT_CODE_REFUSED');
    });

    test('a code is for one account: a gateway that signs any viewer cannot use it for another', async () => {
      const [officer, other] = [await newOfficer(world), await newOfficer(world)];
      const code = await codeFor(world, officer);
      expect(codeOf(await enrol(world, other, code))).toBe('ENROLMENT_CODE_REFUSED');
    });

    test('a code is worth nothing once the key that codes are made from is another', async () => {
      const officer = await newOfficer(world);
      const code = await codeFor(world, officer);
      randomFillSync(world.running.around.keys.secret(ENROLMENT_KEY));
      expect(codeOf(await enrol(world, officer, code))).toBe('ENROLMENT_CODE_REFUSED');
      const { data } = await enrol(world, officer, await codeFor(world, officer));
      expect(data!.enrolPasskey.passkey.state).toBe('ACTIVE');
    });

    test('a code stands neither in the request nor in the database', async () => {
      const officer = await newOfficer(world);
      const code = await codeFor(world, officer);
      await enrol(world, officer, code);
      const rows = JSON.stringify(await world.store.read.find(EnrolmentCode));
      expect(rows).not.toContain(code);
      expect(rows).not.toContain(code.replaceAll('-', ''));
    });

    test('a relayed proof does not fit another credential', async () => {
      const officer = await newOfficer(world);
      const code = await codeFor(world, officer);
      const begun = await world.ask<{ beginPasskeyEnrolment: { challengeId: string; nonce: string } }>(
        officer.viewer,
        'mutation($input: BeginPasskeyEnrolmentInput!) { beginPasskeyEnrolment(input: $input) { challengeId nonce } }',
        { input: { idempotencyKey: key() } },
      );
      const { challengeId, nonce } = begun.data!.beginPasskeyEnrolment;
      const codeProof = await enrolmentProof(code, nonce, officer.key.create(nonce).attestationObject);
      const input = { idempotencyKey: key(), challengeId, label: 'k', codeProof };
      const answer = await world.ask(
        officer.viewer,
        'mutation($input: EnrolPasskeyInput!) { enrolPasskey(input: $input) { passkey { id } } }',
        { input: { ...input, ...new Authenticator().create(nonce) } },
      );
      expect(codeOf(answer)).toBe('ENROLMENT_CODE_REFUSED');
    });

    test.each([
      ['another site', { origin: 'https://evil.example', relyingPartyId: 'localhost' }, true],
      ['another relying party', { origin: HOME.origin, relyingPartyId: 'evil.example' }, true],
      ['a device that did not verify its user', HOME, false],
    ])('a passkey made for %s is refused', async (_, origin, verified) => {
      const officer = await newOfficer(world);
      const code = await codeFor(world, officer);
      expect(codeOf(await enrol(world, officer, code, origin, verified))).toBe('PASSKEY_REFUSED');
    });

    test('nobody else enrols: no permission, no clearance, an account the vault does not know', async () => {
      const begin =
        'mutation($input: BeginPasskeyEnrolmentInput!) { beginPasskeyEnrolment(input: $input) { nonce } }';
      const uncleared = await newOfficer(world);
      await publish(world, uncleared, { clearedUntil: '2020-01-01' });
      const unknown = { ...uncleared.viewer, id: 'forged-viewer' };
      const answers = await Promise.all(
        [duty, uncleared.viewer, unknown].map((viewer) =>
          world.ask(viewer, begin, { input: { idempotencyKey: key() } }),
        ),
      );
      expect(answers.map(codeOf)).toEqual(['MISSING_PERMISSION', 'NOT_CLEARED', 'NOT_CLEARED']);
      await expect(codeFor(world, uncleared)).rejects.toMatchObject({ code: 'NOT_CLEARED' });
    });
  });

  describe('confirmation by a second person', () => {
    test('a passkey without a code signs nothing until a second person confirms it', async () => {
      const [owner, second] = [await newOfficer(world), await readyOfficer(world)];
      const pending = await pendingOf(owner);
      expect(pending.passkey.state).toBe('PENDING');
      const begun = await world.ask(
        owner.viewer,
        'mutation($input: BeginSignedActInput!) { beginSignedAct(input: $input) { nonce } }',
        { input: { idempotencyKey: key(), act: 'VIEW_IDENTITY', subjectId: pending.passkey.id } },
      );
      expect(codeOf(begun)).toBe('PASSKEY_MISSING');
      expect((await confirm(second, pending)).data!.confirmPasskey.passkey.state).toBe('ACTIVE');
    });

    test('a gateway that forges both viewers cannot confirm a passkey of its own', async () => {
      const [victim, second] = [await newOfficer(world), await readyOfficer(world)];
      const pending = await pendingOf(victim);
      expect(codeOf(await confirm(second, pending, { with: new Authenticator() }))).toBe('SIGNATURE_REFUSED');
      expect(codeOf(await confirm(second, pending, { with: victim.key }))).toBe('SIGNATURE_REFUSED');
    });

    test('a passkey that was put in the place of the one whose fingerprint was read out is refused', async () => {
      const [owner, second] = [await newOfficer(world), await readyOfficer(world)];
      const pending = await pendingOf(owner);
      const readOut = await passkeyFingerprint(new Authenticator().create('x').attestationObject);
      const content = { ...pending.content, fingerprint: readOut };
      expect(codeOf(await confirm(second, { ...pending, content }))).toBe('SIGNATURE_REFUSED');
    });

    test('nobody confirms a passkey of his own', async () => {
      const owner = await readyOfficer(world);
      const first = owner.key;
      owner.key = new Authenticator();
      const pending = await pendingOf(owner);
      expect(codeOf(await confirm(owner, pending, { with: first }))).toBe('SAME_PERSON');
    });
  });

  describe('signatures', () => {
    test.each([
      ['given on another site', { origin: { ...HOME, origin: 'https://evil.example' } }],
      ['for another relying party', { origin: { ...HOME, relyingPartyId: 'evil.example' } }],
      ['without its user verified', { verified: false }],
    ])('one %s is refused', async (_, options) => {
      const second = await readyOfficer(world);
      const pending = await pendingOf(await newOfficer(world));
      expect(codeOf(await confirm(second, pending, options))).toBe('SIGNATURE_REFUSED');
    });

    test('one whose counter went back is refused: the passkey was copied', async () => {
      const second = await readyOfficer(world);
      second.key.counter = 10;
      await confirm(second, await pendingOf(await newOfficer(world)));
      second.key.counter = 4;
      expect(codeOf(await confirm(second, await pendingOf(await newOfficer(world))))).toBe(
        'SIGNATURE_REFUSED',
      );
    });

    test('one that was used does not serve again, nor for another record', async () => {
      const second = await readyOfficer(world);
      const [one, other] = [
        await pendingOf(await newOfficer(world)),
        await pendingOf(await newOfficer(world)),
      ];
      const signing = { act: 'CONFIRM_PASSKEY', subjectId: one.passkey.id, content: one.content };
      const { signature } = await signAct(world, second, signing);
      const send = ({ passkey }: typeof one) =>
        world.ask(
          second.viewer,
          'mutation($input: ConfirmPasskeyInput!) { confirmPasskey(input: $input) { passkey { state } } }',
          { input: { id: passkey.id, expectedVersion: passkey.version, idempotencyKey: key(), signature } },
        );
      expect(codeOf(await send(other))).toBe('SIGNATURE_REFUSED');
      expect(codeOf(await send(one))).toBeUndefined();
      expect(codeOf(await send(other))).toBe('SIGNATURE_REFUSED');
    });

    test('a row that was written by hand signs nothing', async () => {
      const [second, mine] = [await readyOfficer(world), new Authenticator()];
      const thief = await newOfficer(world);
      await enrol(world, { ...thief, key: mine });
      await world.store.write((manager) =>
        manager.update(
          Passkey,
          { staffId: thief.viewer.id },
          { state: 'ACTIVE', confirmedById: second.viewer.id },
        ),
      );
      const pending = await pendingOf(await newOfficer(world));
      expect(codeOf(await confirm({ ...thief, key: mine }, pending))).toBe('INTERNAL');
      expect(world.logged.at(-1)).toContain('RowForged');
    });
  });

  test('a revoked passkey signs no more, and stays in the list', async () => {
    const [owner, second] = [await readyOfficer(world), await readyOfficer(world)];
    const row = await world.store.read.findOneByOrFail(Passkey, { staffId: owner.viewer.id });
    await world.ask(
      second.viewer,
      'mutation($input: RevokePasskeyInput!) { revokePasskey(input: $input) { passkey { state } } }',
      { input: { id: row.id, expectedVersion: row.version, idempotencyKey: key() } },
    );
    await expect(confirm(owner, await pendingOf(await newOfficer(world)))).rejects.toThrow('PASSKEY_MISSING');
    const { data } = await world.ask<{
      passkeys: { nodes: { id: string; state: string; viewerActions: string[] }[] };
    }>(second.viewer, '{ passkeys(first: 100) { nodes { id state viewerActions } } }');
    const found = data!.passkeys.nodes.find(({ id }) => id === row.id);
    expect(found).toMatchObject({ state: 'REVOKED', viewerActions: [] });
  });
});
