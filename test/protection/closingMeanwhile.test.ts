import { AuditEntry } from '../../server/kernel/tables';
import { ShareCeremony } from '../../server/subgraphs/protection/custody/shareCeremony';
import { SharesKeyProvider } from '../../server/subgraphs/protection/keys/sharesKeyProvider';
import { onSqlite } from '../support/databases';
import { custodian, custodiansOf, dealShares } from './support/custodians';
import { openWorld, type World } from './support/world';

const [first, second] = [1, 2].map(custodian);

onSqlite('a vault that is closed, or a dealing given up, while shares are taken in', (openDatabase) => {
  let world: World;
  let desk: ReturnType<typeof custodiansOf>;
  let shares: string[];
  let closing: Promise<void> | undefined;
  beforeEach(async () => {
    closing = undefined;
    world = await openWorld({
      openDatabase,
      keyProvider: 'shares',
      keyShares: { threshold: 2, shares: 2 },
    });
    desk = custodiansOf(world);
    shares = await dealShares(world, 2);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await world.close();
  });

  const provider = () => world.vault.keyring.provider as SharesKeyProvider;
  const openAgain = async () => {
    await desk.enter(first, shares[0]);
    await desk.enter(second, shares[1]);
    expect((await desk.look(first)).state).toBe('OPEN');
  };
  const custody = () => world.vault.custodyOffice.custody!;
  /** What happens between the audit entry of the next act and what the act leads to. */
  const beforeItIsCarriedOut = (happens: () => Promise<void>) => {
    const office = world.vault.custodyOffice;
    const carryOut = office.carryOut.bind(office);
    jest.spyOn(office, 'carryOut').mockImplementationOnce(async (...args) => {
      await happens();
      return carryOut(...args);
    });
  };
  const joinBoth = async () => {
    await desk.act(first, 'startShareCeremony');
    await desk.join(first);
    await desk.join(second);
  };

  test('a share that was entered before it was closed does not count for the next opening', async () => {
    await desk.act(first, 'closeVault');
    beforeItIsCarriedOut(() => custody().close());
    await expect(desk.enter(first, shares[0])).rejects.toThrow('WRONG_STATE');
    expect((await custody().standing()).entered).toEqual([]);
    await openAgain();
  });

  test('stays closed where it is closed while shares are put together', async () => {
    await desk.act(first, 'closeVault');
    await desk.enter(first, shares[0]);
    const openWith = provider().openWith.bind(provider());
    jest.spyOn(provider(), 'openWith').mockImplementationOnce((entered) => {
      const opening = openWith(entered);
      closing = custody().close();
      return opening;
    });
    await expect(desk.enter(second, shares[1])).rejects.toThrow();
    expect(provider().isOpen()).toBe(false);
    await closing;
    await openAgain();
  });

  test('a share agrees to no other dealing than the one it was entered for', async () => {
    await joinBoth();
    beforeItIsCarriedOut(async () => {
      await custody().giveCeremonyUp();
      await custody().startCeremony(second.id!);
    });
    await expect(desk.enter(first, shares[0])).rejects.toThrow('WRONG_STATE');
    expect((await custody().standing()).agreed).toEqual([]);
  });

  test('nobody is said to have entered wrong shares where it was closed while they were looked at', async () => {
    await joinBoth();
    await desk.enter(first, shares[0]);
    const isSecretOf = provider().isSecretOf.bind(provider());
    jest.spyOn(provider(), 'isSecretOf').mockImplementationOnce((agreed) => {
      const looking = isSecretOf(agreed);
      closing = custody().close();
      return looking;
    });
    await expect(desk.enter(second, shares[1])).rejects.toThrow('VAULT_CLOSED');
    expect(await world.store.read.countBy(AuditEntry, { action: 'vault.sharesWrong' })).toBe(0);
    await closing;
    await openAgain();
  });

  test('a dealing that is given up while it is dealt is dealt to nobody', async () => {
    await joinBoth();
    await desk.enter(first, shares[0]);
    const deal = jest.spyOn(ShareCeremony.prototype, 'deal');
    deal.mockImplementationOnce(async function (this: ShareCeremony) {
      await custody().giveCeremonyUp();
      await this.deal();
    });
    await expect(desk.enter(second, shares[1])).rejects.toThrow('WRONG_STATE');
    const [given] = deal.mock.contexts as ShareCeremony[];
    expect(given.dealt).toBeNull();
    expect((await custody().standing()).ceremony).toBe('NONE');
  });

  test('new shares that are being put in force are given up by nobody', async () => {
    await joinBoth();
    await desk.enter(first, shares[0]);
    await desk.enter(second, shares[1]);
    const dealt = [await desk.readShare(first), await desk.readShare(second)];
    await desk.enter(first, dealt[0]);
    const { keyringStore } = world;
    const write = keyringStore.write.bind(keyringStore);
    let given: Promise<unknown> | undefined;
    jest.spyOn(keyringStore, 'write').mockImplementationOnce(async (work) => {
      given = desk.act(first, 'cancelShareCeremony');
      await given.catch(() => undefined);
      return write(work);
    });
    await desk.enter(second, dealt[1]);
    await expect(given).rejects.toThrow('WRONG_STATE');
    await desk.act(first, 'closeVault');
    shares = dealt;
    await openAgain();
  });
});
