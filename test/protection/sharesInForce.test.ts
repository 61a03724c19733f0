import type { EntityManager } from 'typeorm';
import { parseShare } from '../../server/sealing';
import { AuditEntry } from '../../server/kernel/tables';
import { Kek } from '../../server/subgraphs/protection/keyring/custody.entities';
import { VaultClosed } from '../../server/subgraphs/protection/keys/keyProvider';
import { SharesKeyProvider } from '../../server/subgraphs/protection/keys/sharesKeyProvider';
import { KeyRotation } from '../../server/subgraphs/protection/rotation/keyRotation.entity';
import { refusing } from '../support/actsAndAudit';
import { onSqlite } from '../support/databases';
import { custodian, custodiansOf, dealShares } from './support/custodians';
import { openWorld, type World } from './support/world';

const [first, second] = [1, 2].map(custodian);

onSqlite('new shares of which the vault was not told whether they are in force', (openDatabase) => {
  let world: World;
  let desk: ReturnType<typeof custodiansOf>;
  beforeEach(async () => {
    world = await openWorld({ openDatabase, keyProvider: 'shares', keyShares: { threshold: 2, shares: 2 } });
    desk = custodiansOf(world);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await world.close();
  });

  const provider = () => world.vault.keyring.provider as SharesKeyProvider;
  const opens = async (shares: string[]) => {
    const other = new SharesKeyProvider(world.keyringStore);
    return other.openWith(await Promise.all(shares.map((share) => parseShare(share)))).then(
      () => true,
      () => false,
    );
  };
  const isOpen = async () => (await desk.look(first)).state === 'OPEN';
  const keks = () => world.keyringStore.read.countBy(Kek, {});
  const kekRotations = (state: 'RUNNING' | 'DONE') =>
    world.store.read.countBy(KeyRotation, { kind: 'KEK', state });
  /** Everything but the last custodian's confirmation. `inForce`: the shares of before, if there are any. */
  const dealAnew = async (inForce: string[] = []) => {
    await desk.act(first, 'startShareCeremony');
    await desk.join(first);
    await desk.join(second);
    if (inForce.length > 0) {
      await desk.enter(first, inForce[0]);
      await desk.enter(second, inForce[1]);
    }
    const dealt = [await desk.readShare(first), await desk.readShare(second)];
    await desk.enter(first, dealt[0]);
    return dealt;
  };
  /** The keyring's next write is done, but the connection breaks before it is known. */
  const loseTheAnswer = () => {
    const { keyringStore } = world;
    const write = keyringStore.write.bind(keyringStore);
    jest.spyOn(keyringStore, 'write').mockImplementationOnce(async (work) => {
      await write(work as (manager: EntityManager) => Promise<unknown>);
      throw new Error('the connection broke');
    });
  };

  test('are not in force once somebody was told that they are given up', async () => {
    const dealt = await dealAnew(await dealShares(world, 2));
    const { read } = world.keyringStore;
    const findBy = read.findBy.bind(read);
    let goOn!: () => void;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    // What tables say before the last confirmation would arrive only after it.
    jest.spyOn(read, 'findBy').mockImplementationOnce((async (...args: Parameters<typeof findBy>) => {
      await held;
      return findBy(...args);
    }) as typeof read.findBy);
    const givingUp = world.vault.custodyOffice.custody!.giveCeremonyUp().then(
      () => true,
      () => false,
    );
    loseTheAnswer();
    const confirming = desk.enter(second, dealt[1]).catch(() => undefined);
    await Promise.race([confirming, new Promise((resolve) => setTimeout(resolve, 200))]);
    goOn();
    await confirming;
    expect(await opens(dealt)).toBe(!(await givingUp));
  });

  test('are not given up once all have confirmed them', async () => {
    const dealt = await dealAnew(await dealShares(world, 2));
    loseTheAnswer();
    await expect(desk.enter(second, dealt[1])).rejects.toThrow('INTERNAL');
    expect((await desk.look(first)).viewerActions).not.toContain('cancelShareCeremony');
    await expect(desk.act(first, 'cancelShareCeremony')).rejects.toThrow('WRONG_STATE');
  });

  test('are not given up either where a second try could not be written down', async () => {
    const dealt = await dealAnew(await dealShares(world, 2));
    loseTheAnswer();
    await expect(desk.enter(second, dealt[1])).rejects.toThrow('INTERNAL');
    const again = () => refusing(world.store, 'vault.sharesInForce', () => desk.enter(first, dealt[0]));
    await expect(again()).rejects.toThrow('INTERNAL');
    await expect(desk.act(first, 'cancelShareCeremony')).rejects.toThrow('WRONG_STATE');
  });

  test('are put in force by whoever of their holders enters his again, also the first ones', async () => {
    const dealt = await dealAnew();
    loseTheAnswer();
    await expect(desk.enter(second, dealt[1])).rejects.toThrow('INTERNAL');
    expect(await desk.look(first)).toMatchObject({ state: 'CLOSED', ceremony: 'DEALT' });
    await desk.enter(first, dealt[0]);
    expect(await desk.look(first)).toMatchObject({ state: 'OPEN', ceremony: 'NONE' });
    expect(await opens(dealt)).toBe(true);
  });

  test('close the vault once a key is to be made, on record, and any holder opens it', async () => {
    const dealt = await dealAnew(await dealShares(world, 2));
    loseTheAnswer();
    await expect(desk.enter(second, dealt[1])).rejects.toThrow('INTERNAL');
    await expect(provider().addKek()).rejects.toThrow(VaultClosed);
    expect(await isOpen()).toBe(false);
    expect(await world.store.read.countBy(AuditEntry, { action: 'vault.closedItself' })).toBe(1);
    await desk.enter(first, dealt[0]);
    expect(await isOpen()).toBe(true);
  });

  test('are followed by a new key-encryption key once they open the vault', async () => {
    const dealt = await dealAnew(await dealShares(world, 2));
    loseTheAnswer();
    await expect(desk.enter(second, dealt[1])).rejects.toThrow('INTERNAL');
    await desk.act(first, 'closeVault');
    await desk.enter(first, dealt[0]);
    await desk.enter(second, dealt[1]);
    await world.settle(async () => (await kekRotations('DONE')) === 1);
    expect(await keks()).toBe(1);
    // One is enough.
    expect(await world.vault.custodyOffice.custody!.needsNewKek()).toBe(false);
  });

  test('are followed by it also where the rotation could not be written at first', async () => {
    const dealt = await dealAnew(await dealShares(world, 2));
    const before = await world.keyringStore.read.findOneByOrFail(Kek, {});
    const { store } = world;
    const { custody } = world.vault.custodyOffice;
    const needsNewKek = custody!.needsNewKek.bind(custody);
    // The database goes away once there is something to write.
    const needing = jest.spyOn(custody!, 'needsNewKek').mockImplementation(async () => {
      const needed = await needsNewKek();
      if (!needed) return false;
      needing.mockRestore();
      jest.spyOn(store, 'write').mockRejectedValueOnce(new Error('the database is away'));
      return true;
    });
    await desk.enter(second, dealt[1]);
    await world.settle(async () => (await kekRotations('DONE')) === 1);
    expect(await world.keyringStore.read.countBy(Kek, { id: before.id })).toBe(0);
  });
});

onSqlite('a vault that has never been open', (openDatabase) => {
  test('stays closed where it is closed while its first secret is written', async () => {
    const world = await openWorld({
      openDatabase,
      keyProvider: 'shares',
      keyShares: { threshold: 2, shares: 2 },
    });
    const provider = world.vault.keyring.provider as SharesKeyProvider;
    await provider.replaceSecret(Buffer.alloc(32, 1), async () => provider.close());
    expect(provider.isOpen()).toBe(false);
    await world.close();
  });
});
