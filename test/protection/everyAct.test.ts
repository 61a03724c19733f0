import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  DisclosureGrant,
  grantMac,
} from '../../server/subgraphs/protection/disclosureGrant/disclosureGrant.entity';
import { GrantTending } from '../../server/subgraphs/protection/disclosureGrant/grantTending';
import { ROW_KEY } from '../../server/subgraphs/protection/keys/rowMac';
import { ProtectionRecord, recordTexts } from '../../server/subgraphs/protection/record/record.entity';
import { Shredder } from '../../server/subgraphs/protection/shredding/shredder';
import { Shredding } from '../../server/subgraphs/protection/shredding/shredding.entity';
import { type Act, comesWithItsAudit, refusing } from '../support/actsAndAudit';
import { onEachDatabase } from '../support/databases';
import { type ActDesk, one, openActDesk, other, SHREDDING } from './support/actDesk';
import { actsOfDisclosure } from './support/actsOfDisclosure';
import { actsOfKeys } from './support/actsOfKeys';
import { dealShares } from './support/custodians';
import { codeOf } from './support/disclosures';
import { codeFor, newOfficer } from './support/officers';
import { duty, openWorld, type World } from './support/world';

/** Nouns of the vault whose every act is about keys, or about who may see somebody. */
const NOUNS = [
  'custody',
  'disclosureAuthority',
  'disclosureGrant',
  'disclosureRequest',
  'passkey',
  'rotation',
  'shredding',
];
/** Every act of theirs: the files under `commands`, but for what makes acts and is none. */
const NAMES = NOUNS.flatMap((noun) =>
  readdirSync(join(__dirname, '../../server/subgraphs/protection', noun, 'commands')).map((file) =>
    file.replace('.ts', ''),
  ),
).filter((name) => name !== 'custodyCommand');

onEachDatabase('every act about keys and identities', (openDatabase) => {
  let world: World;
  let at: ActDesk;
  let shares: string[];
  let acts: Record<string, Act>;
  beforeAll(async () => {
    const keyShares = { threshold: 2, shares: 2 };
    world = await openWorld({ openDatabase, keyProvider: 'shares', keyShares, rotationGraceMs: 100 });
    shares = await dealShares(world, 2);
    await world.settle(async () => (await world.vault.sealingKeys.current()) !== null);
    at = await openActDesk(world, shares);
    acts = { ...actsOfDisclosure(at), ...actsOfKeys(at) };
  });
  afterAll(() => world.close());

  test('is tried here', () => expect(Object.keys(acts).sort()).toEqual([...NAMES].sort()));

  test.each(NAMES)('%s comes with its audit, or not at all', (name) =>
    comesWithItsAudit(
      { store: world.store, everything: at.everything, stranger: duty.id! },
      name,
      acts[name],
    ),
  );

  describe('what cannot be written down', () => {
    test('makes no code for a passkey', async () => {
      const officer = await newOfficer(world);
      const before = await at.everything();
      await refusing(world.store, 'passkey.codeIssued', () =>
        expect(codeFor(world, officer)).rejects.toThrow(),
      );
      expect(await at.everything()).toEqual(before);
    });

    test('ends no grant by itself; a look is refused all the same', async () => {
      const { id } = await at.grant();
      await refusing(world.store, 'disclosureGrant.expired', async () => {
        await world.store.write(async (manager) => {
          const row = await manager.findOneByOrFail(DisclosureGrant, { id });
          row.validTo = new Date(Date.now() - 1000);
          await manager.save(grantMac.sign(world.running.around.keys.secret(ROW_KEY), row));
        });
        const tending = new GrantTending(world.running.executive, world.store.read);
        await expect(tending.run()).rejects.toThrow();
        const row = await world.store.read.findOneByOrFail(DisclosureGrant, { id });
        expect(row.state).toBe('ACTIVE');
        expect(codeOf(await at.desk.look(at.first, row))).toBe('OUTSIDE_TIME_BOX');
      });
      await world.settle(
        async () => (await world.store.read.findOneByOrFail(DisclosureGrant, { id })).state === 'EXPIRED',
      );
    });

    test('destroys no key', async () => {
      const { personId, asked } = await at.shredding();
      const head = await newOfficer(world, 'HEAD_OF_SERVICE');
      const stateNow = async () =>
        (await world.store.read.findOneByOrFail(Shredding, { id: asked.id })).state;
      await refusing(world.store, 'shredding.begun', async () => {
        await at.ready('approveShredding', at.steppedUp(at.second), at.on(asked), SHREDDING).run();
        const again = { ...asked, version: asked.version + 1 };
        expect(
          await at.ready('approveShredding', at.steppedUp(head), at.on(again), SHREDDING).run(),
        ).toBeUndefined();
        const { executive, around } = world.running;
        const shredder = new Shredder(executive, world.store.read, world.vault, around.log);
        await expect(shredder.run()).rejects.toThrow();
        expect(await stateNow()).toBe('APPROVED');
        await expect(world.vault.keyring.take('DATA', personId, 1)).resolves.toHaveLength(32);
      });
      await world.settle(async () => (await stateNow()) === 'KEY_DESTROYED');
    });

    test('opens no vault, deals no share and puts none into force; what was there still works', async () => {
      const enter = (viewer: typeof one, share: string) => at.custodians.enter(viewer, share);
      const refused = (action: string, work: () => Promise<unknown>) =>
        refusing(world.store, action, () => expect(work()).rejects.toThrow('INTERNAL'));

      await at.custodians.act(one, 'closeVault');
      await enter(one, shares[0]);
      await refused('vault.opened', () => enter(other, shares[1]));
      expect(await at.custodians.look(one)).toMatchObject({ state: 'CLOSED' });
      await at.open();

      await at.custodians.act(one, 'startShareCeremony');
      await at.custodians.join(one);
      await at.custodians.join(other);
      await enter(one, shares[0]);
      await refused('vault.sharesDealt', () => enter(other, shares[1]));
      expect(await at.custodians.look(one)).toMatchObject({ ceremony: 'JOINING', dealtShare: null });
      await at.cancel();

      const desks = at.custodians;
      await desks.act(one, 'startShareCeremony');
      for (const viewer of [one, other]) await desks.join(viewer);
      await desks.enter(one, shares[0]);
      await desks.enter(other, shares[1]);
      await desks.enter(one, await desks.readShare(one));
      const last = await desks.readShare(other);
      await refused('vault.sharesInForce', () => desks.enter(other, last));
      expect(await desks.look(one)).toMatchObject({ ceremony: 'DEALT' });
      await at.cancel();
      await desks.act(one, 'closeVault');
      await at.open();
      expect(await desks.look(one)).toMatchObject({ state: 'OPEN' });
    });

    test('shows no text about a person', async () => {
      const { id } = await world.store.read.findOneByOrFail(ProtectionRecord, { personId: at.about });
      const look = () =>
        world.ask(
          at.steppedUp(at.first),
          `{ protectionRecord(id: "${id}") { texts { ${recordTexts.columns[0]} } } }`,
        );
      const { data, errors } = await refusing(world.store, 'sealedText.read', look);
      expect([codeOf({ errors }), JSON.stringify(data)]).toEqual([
        'INTERNAL',
        expect.not.stringContaining('assistance'),
      ]);
      expect(codeOf(await look())).toBeUndefined();
    });
  });
});
