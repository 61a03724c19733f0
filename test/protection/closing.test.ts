import type { EntityManager } from 'typeorm';
import { AuditEntry } from '../../server/kernel/tables';
import { Kek } from '../../server/subgraphs/protection/keyring/custody.entities';
import { VaultClosed } from '../../server/subgraphs/protection/keys/keyProvider';
import { SharesKeyProvider } from '../../server/subgraphs/protection/keys/sharesKeyProvider';
import { parseShare } from '../../server/sealing';
import { onEachDatabase, onSqlite, type TestDatabase } from '../support/databases';
import { custodian, custodiansOf, dealShares } from './support/custodians';
import { openWorld, type World } from './support/world';

const [first, second] = [1, 2].map(custodian);

let world: World;
let shares: string[];
const open = async (openDatabase: () => Promise<TestDatabase>) => {
  world = await openWorld({ openDatabase, keyProvider: 'shares', keyShares: { threshold: 2, shares: 2 } });
  shares = await dealShares(world, 2);
  await world.settle(async () => (await world.vault.sealingKeys.current()) !== null);
};
afterEach(() => world.close());

const desk = () => custodiansOf(world);
/** That every key-encryption key of the keyring is under the secret of these shares. */
const expectUnder = async (inForce: string[]) => {
  const other = new SharesKeyProvider(world.keyringStore);
  await other.openWith(await Promise.all(inForce.map((share) => parseShare(share))));
  expect(other.isOpen()).toBe(true);
};

onSqlite('a vault that is closed while its keys are being changed', (openDatabase) => {
  beforeEach(() => open(openDatabase));

  const provider = () => world.vault.keyring.provider as SharesKeyProvider;
  /** The next write of the keyring finds the vault closed before it begins, or once it is done. */
  const closeAtWrite = (moment: 'before' | 'after') => {
    const { keyringStore } = world;
    const write = keyringStore.write.bind(keyringStore);
    return jest.spyOn(keyringStore, 'write').mockImplementationOnce(async (work) => {
      if (moment === 'before') await world.vault.custodyOffice.custody!.close();
      const written = await write(work as (manager: EntityManager) => Promise<unknown>);
      if (moment === 'after') await world.vault.custodyOffice.custody!.close();
      return written;
    });
  };
  const openAgain = async (inForce: string[]) => {
    await desk().enter(first, inForce[0]);
    await desk().enter(second, inForce[1]);
    expect((await desk().look(first)).state).toBe('OPEN');
  };

  for (const moment of ['before', 'after'] as const) {
    test(`stays closed where it is closed ${moment} a new key-encryption key is written`, async () => {
      closeAtWrite(moment);
      await expect(provider().addKek()).rejects.toThrow(VaultClosed);
      expect(provider().isOpen()).toBe(false);
      expect(await world.keyringStore.read.countBy(Kek, {})).toBe(moment === 'before' ? 1 : 2);
      await expectUnder(shares);
      await openAgain(shares);
    });

    test(`stays closed where it is closed ${moment} former ones are destroyed`, async () => {
      await provider().addKek();
      await world.vault.keyring.rewrap('', 1000);
      closeAtWrite(moment);
      await expect(world.vault.keyring.retireKeks()).rejects.toThrow(VaultClosed);
      expect(provider().isOpen()).toBe(false);
      expect(await world.keyringStore.read.countBy(Kek, {})).toBe(1);
      await openAgain(shares);
      expect(await world.vault.sealingKeys.current()).not.toBeNull();
    });

    test(`stays closed where it is closed ${moment} a new secret is in force, which opens it`, async () => {
      const { act, join, enter, readShare } = desk();
      await act(first, 'startShareCeremony');
      await join(first);
      await join(second);
      await enter(first, shares[0]);
      await enter(second, shares[1]);
      const dealt = [await readShare(first), await readShare(second)];
      await enter(first, dealt[0]);
      closeAtWrite(moment);
      await enter(second, dealt[1]);
      expect(provider().isOpen()).toBe(false);
      await expectUnder(dealt);
      await openAgain(dealt);
    });
  }

  test('a new secret that was written is in force, whatever cannot be read then', async () => {
    const { act, join, enter, readShare } = desk();
    await act(first, 'startShareCeremony');
    await join(first);
    await join(second);
    await enter(first, shares[0]);
    await enter(second, shares[1]);
    const dealt = [await readShare(first), await readShare(second)];
    await enter(first, dealt[0]);
    const { read } = world.keyringStore;
    const find = read.find.bind(read);
    const failing = jest
      .spyOn(read, 'find')
      .mockImplementation((entity, options) =>
        entity === Kek ? Promise.reject(new Error('the database is away')) : find(entity, options),
      );
    await enter(second, dealt[1]).catch(() => undefined);
    failing.mockRestore();
    await provider().addKek();
    await expectUnder(dealt);
  });

  test('a new secret that was written unbeknown to the vault is in force once it is confirmed again', async () => {
    const { act, join, enter, readShare, look } = desk();
    await act(first, 'startShareCeremony');
    await join(first);
    await join(second);
    await enter(first, shares[0]);
    await enter(second, shares[1]);
    const dealt = [await readShare(first), await readShare(second)];
    await enter(first, dealt[0]);
    const { keyringStore } = world;
    const write = keyringStore.write.bind(keyringStore);
    jest.spyOn(keyringStore, 'write').mockImplementationOnce(async (work) => {
      await write(work as (manager: EntityManager) => Promise<unknown>);
      throw new Error('the connection broke');
    });
    await expect(enter(second, dealt[1])).rejects.toThrow('INTERNAL');
    await expectUnder(dealt);
    await expect(provider().addKek()).rejects.toThrow(VaultClosed);
    expect(provider().isOpen()).toBe(false);
    expect(await keyringStore.read.countBy(Kek, {})).toBe(1);
    await expect(act(first, 'cancelShareCeremony')).rejects.toThrow('WRONG_STATE');
    await enter(second, dealt[1]);
    expect(await look(first)).toMatchObject({ ceremony: 'NONE', state: 'OPEN' });
    await provider().addKek();
    await expectUnder(dealt);
  });

  test('whoever confirms last may do so again where new shares could not be put in force', async () => {
    const { act, join, enter, readShare, look } = desk();
    await act(first, 'startShareCeremony');
    await join(first);
    await join(second);
    await enter(first, shares[0]);
    await enter(second, shares[1]);
    const dealt = [await readShare(first), await readShare(second)];
    await enter(first, dealt[0]);
    jest.spyOn(world.keyringStore, 'write').mockRejectedValueOnce(new Error('the database is away'));
    await expect(enter(second, dealt[1])).rejects.toThrow('INTERNAL');
    await expectUnder(shares);
    expect((await look(first)).ceremony).toBe('DEALT');
    await enter(second, dealt[1]);
    expect((await look(first)).ceremony).toBe('NONE');
    await expectUnder(dealt);
  });
});

onEachDatabase('custodians who press twice', (openDatabase) => {
  beforeEach(() => open(openDatabase));

  test('a share that is entered twice at once counts once', async () => {
    const { act, join, enter, readShare, look } = desk();
    await act(first, 'closeVault');
    await enter(first, shares[0]);
    const opened = await Promise.allSettled([enter(second, shares[1]), enter(second, shares[1])]);
    expect(opened.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect((await look(first)).state).toBe('OPEN');
    expect(await world.store.read.countBy(AuditEntry, { action: 'vault.opened' })).toBe(1);

    await act(first, 'startShareCeremony');
    await join(first);
    await join(second);
    await enter(first, shares[0]);
    await Promise.allSettled([enter(second, shares[1]), enter(second, shares[1])]);
    const dealt = [await readShare(first), await readShare(second)];
    await enter(first, dealt[0]);
    const confirmed = await Promise.allSettled([enter(second, dealt[1]), enter(second, dealt[1])]);
    expect(confirmed.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect((await look(first)).ceremony).toBe('NONE');
    expect(await world.store.read.countBy(AuditEntry, { action: 'vault.sharesDealt' })).toBe(2);
    expect(await world.store.read.countBy(AuditEntry, { action: 'vault.sharesInForce' })).toBe(2);
    await expectUnder(dealt);
  });
});
