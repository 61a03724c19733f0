import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { combine, split } from 'shamir-secret-sharing';
import { Store } from '../../server/kernel';
import { AuditEntry } from '../../server/kernel/tables';
import { formatShare, parseShare } from '../../server/sealing';
import { keyringDefinition } from '../../server/subgraphs/protection';
import { ShareSet } from '../../server/subgraphs/protection/keyring/custody.entities';
import { Keyring } from '../../server/subgraphs/protection/keyring/keyring';
import { SharesKeyProvider } from '../../server/subgraphs/protection/keys/sharesKeyProvider';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import { naturalPerson } from '../sealing/identities';
import { onEachDatabase } from '../support/databases';
import { custodian, custodiansOf, dealShares } from './support/custodians';
import { reporter } from './support/reporter';
import { opens, steal } from './support/thief';
import { duty, openWorld, stranger, type World } from './support/world';

const [first, second, third] = [1, 2, 3].map(custodian);
const CANARY = { ...naturalPerson, surname: 'Кенжеғұлова', phone: '+77019998877' };

test('a share survives being written down, and a slip of the pen is seen', async () => {
  const [share] = await split(new Uint8Array(32).fill(7), 3, 2);
  const text = await formatShare(share);
  expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-)+[0-9A-HJKMNP-TV-Z]{1,4}$/);
  expect(await parseShare(text.toLowerCase().replaceAll('-', ' '))).toEqual(share);
  for (let place = 0; place < text.length; place += 1) {
    if (text[place] === '-') continue;
    const slip = text.slice(0, place) + (text[place] === '7' ? '8' : '7') + text.slice(place + 1);
    // The last letter carries spare bits only.
    const read = await parseShare(slip).catch(() => null);
    if (read && place < text.length - 1) expect(read).toEqual(share);
  }
});

onEachDatabase('a vault whose secret is shared by three of five', (openDatabase) => {
  let world: World;
  let shares: string[];
  beforeAll(async () => {
    world = await openWorld({
      openDatabase,
      keyProvider: 'shares',
      keyShares: { threshold: 3, shares: 5 },
    });
    shares = await dealShares(world, 5);
    await world.settle(async () => (await world.vault.sealingKeys.current()) !== null);
  });
  afterAll(() => world.close());
  const desk = () => custodiansOf(world);
  const openAgain = async () => {
    for (const [n, viewer] of [first, second, third].entries()) await desk().enter(viewer, shares[n]);
  };

  test('tells strangers nothing, and staff no more than that it is open', async () => {
    const { errors } = await world.ask(stranger, '{ vault { state } }');
    expect(errors![0].extensions.code).toBe('MISSING_PERMISSION');
    expect(await desk().look(duty)).toMatchObject({
      ...{ state: 'OPEN', ceremony: null, custodians: [] },
      ...{ openingKey: null, dealtShare: null, viewerActions: [] },
    });
    for (const act of ['closeVault', 'startShareCeremony', 'cancelShareCeremony']) {
      await expect(desk().act(duty, act)).rejects.toThrow('MISSING_PERMISSION');
    }
  });

  test('asks a custodian for a fresh second factor', async () => {
    await expect(desk().act({ ...first, stepUpAt: 0 }, 'closeVault')).rejects.toThrow('STEP_UP_REQUIRED');
  });

  test('opens with the third share, each entered by its own holder, and by nobody else', async () => {
    const { pseudonym } = await reporter(world);
    const person = await world.store.read.findOneByOrFail(Person, { id: pseudonym });
    const readName = () => world.vault.identities.open(world.store.read, person, ['name']);
    expect(await readName()).toMatchObject({ surname: expect.any(String) as string });

    expect((await desk().act(first, 'closeVault')).state).toBe('CLOSED');
    await expect(readName()).rejects.toMatchObject({ code: 'VAULT_CLOSED' });
    await expect(desk().enter(first, shares[1])).rejects.toThrow('SHARE_WRONG');
    await expect(desk().enter(first, 'no share at all')).rejects.toThrow('SHARE_WRONG');
    await expect(desk().enter(custodian(9), shares[0])).rejects.toThrow('WRONG_STATE');

    const mine = await desk().sealed(first, shares[0]);
    await desk().act(first, 'enterVaultShare', mine);
    await desk().act(first, 'enterVaultShare', mine);
    await expect(desk().enter(first, shares[0])).rejects.toThrow('WRONG_STATE');
    // Somebody in between sends what he saw pass, under another name or for another request.
    await expect(desk().act(second, 'enterVaultShare', mine)).rejects.toThrow('SHARE_WRONG');
    await expect(
      desk().act(second, 'enterVaultShare', { ...mine, idempotencyKey: randomUUID() }),
    ).rejects.toThrow('SHARE_UNREADABLE');

    expect((await desk().enter(second, shares[1])).state).toBe('CLOSED');
    await expect(readName()).rejects.toMatchObject({ code: 'VAULT_CLOSED' });
    expect((await desk().enter(third, shares[2])).state).toBe('OPEN');
    expect(await readName()).toMatchObject({ surname: expect.any(String) as string });
    // What was recorded on its way before is worth nothing at the next opening.
    await desk().act(second, 'closeVault');
    await expect(
      desk().act(first, 'enterVaultShare', { ...mine, idempotencyKey: randomUUID() }),
    ).rejects.toThrow('SHARE_UNREADABLE');
    await openAgain();
  });

  test('two shares, every row of both databases and every key file open nothing; a third share does', async () => {
    const { pseudonym } = await reporter(world, CANARY);
    const parts = await Promise.all(shares.map((share) => parseShare(share)));
    const stolen = await steal(world);
    const twoShares = parts.flatMap((a, i) => parts.slice(i + 1).map((b) => [a, b]));
    expect(twoShares).toHaveLength(10);
    const combined = await Promise.all(twoShares.map((two) => combine(two)));
    const keys = [...stolen.secrets, ...combined, ...parts.map((part) => part.slice(0, 32))];
    expect(keys.length).toBeGreaterThan(20);
    expect(stolen.locks.length).toBeGreaterThan(20);
    expect(stolen.locks.filter((lock) => keys.some((key) => opens(lock, key)))).toEqual([]);

    const thief = new SharesKeyProvider(world.keyringStore);
    for (const two of twoShares) await expect(thief.openWith(two)).rejects.toThrow();
    const guessed = new Uint8Array(parts[2]).map((byte, i) => (i === 0 ? byte ^ 1 : byte));
    await expect(thief.openWith([parts[0], parts[1], guessed])).rejects.toThrow();
    expect(thief.isOpen()).toBe(false);
    for (const text of [CANARY.surname, CANARY.iin!, CANARY.phone!]) {
      for (const form of ['utf8', 'base64', 'hex', 'utf16le'] as const) {
        expect(stolen.bytes.includes(Buffer.from(Buffer.from(text).toString(form)))).toBe(false);
      }
    }

    // The same search finds what there is, once the third share is there.
    const secret = await combine([parts[4], parts[2], parts[0]]);
    expect(secret).toEqual(await combine(parts.slice(0, 3)));
    expect(stolen.locks.filter((lock) => opens(lock, secret))).not.toEqual([]);
    await thief.openWith([parts[4], parts[2], parts[0]]);
    const key = await new Keyring(world.keyringStore, thief).take('DATA', pseudonym, 1);
    expect(stolen.locks.filter((lock) => opens(lock, key)).length).toBeGreaterThan(5);
  });

  test('what the tables say of shares replaces none of them', async () => {
    const { keyringStore } = world;
    const before = await keyringStore.read.find(ShareSet);
    for (const forgery of ['UPDATE share_set SET threshold = 0', 'DELETE FROM share_set']) {
      await keyringStore.write((manager) => manager.query(forgery));
      await desk().act(first, 'startShareCeremony');
      for (const n of [1, 2, 3, 4]) await desk().join(custodian(n));
      await expect(desk().join(custodian(5))).rejects.toThrow('SHARE_WRONG');
      expect((await desk().look(first)).ceremony).toBe('NONE');
      await keyringStore.write((manager) => manager.save(ShareSet, before));
    }
    expect(await world.store.read.countBy(AuditEntry, { action: 'vault.sharesWrong' })).toBe(2);
  });

  test('a lost share: new ones need three of the old, and each holder enters his own once', async () => {
    await desk().act(first, 'startShareCeremony');
    for (const n of [1, 2, 3, 4, 5]) await desk().join(custodian(n));
    await expect(desk().join(custodian(6))).rejects.toThrow('WRONG_STATE');
    await desk().enter(first, shares[0]);
    await desk().enter(second, shares[1]);
    expect((await desk().look(first)).ceremony).toBe('JOINING');
    await desk().act(third, 'cancelShareCeremony');

    const old = shares;
    shares = await dealShares(world, 5, old.slice(0, 3));
    expect(new Set([...old, ...shares]).size).toBe(10);
    await desk().act(first, 'closeVault');
    await expect(desk().enter(first, old[0])).rejects.toThrow('SHARE_WRONG');
    await openAgain();
    expect((await desk().look(first)).state).toBe('OPEN');
    const former = new SharesKeyProvider(world.keyringStore);
    await expect(
      former.openWith(await Promise.all(old.slice(0, 3).map((share) => parseShare(share)))),
    ).rejects.toThrow();
  });

  test('every act about keys is in the audit with its actor, and no share is', async () => {
    const entries = await world.store.read.findBy(AuditEntry, { subjectType: 'Vault' });
    const actions = new Set(entries.map(({ action, actor }) => `${actor} ${action}`));
    for (const act of [
      'custodian1 vault.startShareCeremony',
      'custodian5 vault.joinShareCeremony',
      'custodian3 vault.opened',
      'custodian2 vault.closeVault',
      'custodian5 vault.sharesInForce',
      'custodian3 vault.cancelShareCeremony',
    ]) {
      expect(actions).toContain(act);
    }
    const all = JSON.stringify(entries);
    for (const share of shares) expect(all).not.toContain(share.slice(0, 14));
  });
});

test('without all custodians of a first dealing there is no secret, and a restart begins anew', async () => {
  const world = await openWorld({ keyProvider: 'shares', keyShares: { threshold: 2, shares: 2 } });
  const { act, join: joinDealing, readShare, enter, look } = custodiansOf(world);
  expect((await look(first)).state).toBe('UNSPLIT');
  await act(first, 'startShareCeremony');
  await joinDealing(first);
  await joinDealing(second);
  await enter(first, await readShare(first));
  expect((await look(first)).state).toBe('UNSPLIT');
  expect(world.vault.isOpen).toBe(false);
  const again = await Store.open(keyringDefinition, `sqlite:${join(world.dataDir, 'keyring.db')}`);
  expect(await again.read.query('SELECT * FROM kek')).toEqual([]);
  await again.close();
  const rows = readFileSync(join(world.dataDir, 'keyring.db'));
  expect(rows.includes((await readShare(second)).slice(0, 14))).toBe(false);
  await world.close();
});
