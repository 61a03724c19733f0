import { KeyRotation } from '../../server/subgraphs/protection/rotation/keyRotation.entity';
import { WrappedKey } from '../../server/subgraphs/protection/keyring/wrappedKey.entity';
import { KeyBroken } from '../../server/subgraphs/protection/keyring/keyring';
import { Person } from '../../server/subgraphs/protection/person/person.entity';
import { Store } from '../../server/kernel';
import { AuditEntry } from '../../server/kernel/tables';
import { protectionEntities, protectionMigrations } from '../../server/subgraphs/protection';
import { naturalPerson } from '../sealing/identities';
import { onEachDatabase, type TestDatabase } from '../support/databases';
import { custodian } from './support/custodians';
import { reporter } from './support/reporter';
import { rotationsOf } from './support/rotations';
import { openWorld, type World } from './support/world';

const [first, second] = [custodian(1), custodian(2)];

onEachDatabase('a new key-encryption key, where a key does not open', (openDatabase) => {
  let world: World;
  beforeAll(async () => void (world = await openWorld({ openDatabase })));
  afterAll(() => world.close());

  const wrappedOf = (owner: string) => world.keyringStore.read.findOneByOrFail(WrappedKey, { owner });
  const put = (owner: string, wrapped: string) =>
    world.keyringStore.write((manager) => manager.update(WrappedKey, { owner }, { wrapped }));
  const opens = async (pseudonym: string) => {
    const person = await world.store.read.findOneByOrFail(Person, { id: pseudonym });
    return world.vault.identities.open(world.store.read, person, ['name']);
  };

  test('ends, names the key to custodians, and keeps what it is under until the key is mended', async () => {
    const { provider } = world.vault.keyring;
    const [broken, unknown, sound] = [await reporter(world), await reporter(world), await reporter(world)];
    const former = provider.currentKek();
    const { wrapped } = await wrappedOf(broken.pseudonym);
    const lost = await wrappedOf(unknown.pseudonym);
    await put(broken.pseudonym, `${wrapped.slice(0, -2)}${wrapped.endsWith('AA') ? 'BB' : 'AA'}`);
    await put(unknown.pseudonym, lost.wrapped.replace(former, 'nobodys1'));

    const { id, skipped } = await rotationsOf(world).rotate('KEK', first, second);
    expect(skipped).toBe(2);
    const { data } = await world.ask<{
      keyRotations: { nodes: { skipped: number; passedOver: string[] }[] };
    }>(first, '{ keyRotations(first: 1) { nodes { skipped passedOver } } }');
    const names = [broken, unknown].map(({ pseudonym }) => `DATA ${pseudonym} 1`);
    expect(data!.keyRotations.nodes[0].passedOver.toSorted()).toEqual(names.toSorted());
    const audited = await world.store.read.findBy(AuditEntry, { subjectId: id });
    const details = (action: string) =>
      audited.filter((entry) => entry.action === action).map((entry) => JSON.parse(entry.details) as object);
    expect(details('keyRotation.skipped')).toHaveLength(2);
    const [finished] = details('keyRotation.finished') as { keptKeks: string }[];
    expect(finished.keptKeks.split(' ').toSorted()).toEqual([former, 'nobodys1'].toSorted());
    expect((await wrappedOf(sound.pseudonym)).wrapped.startsWith(provider.currentKek())).toBe(true);
    await expect(opens(sound.pseudonym)).resolves.toBeDefined();
    await expect(opens(broken.pseudonym)).rejects.toThrow();

    // A copy of the keyring has the rows as they were.
    await put(broken.pseudonym, wrapped);
    await put(unknown.pseudonym, lost.wrapped);
    await expect(opens(broken.pseudonym)).resolves.toBeDefined();
    const next = await rotationsOf(world).rotate('KEK', first, second);
    expect(next).toMatchObject({ skipped: 0, passedOver: [] });
    for (const { pseudonym } of [broken, unknown, sound])
      await expect(opens(pseudonym)).resolves.toBeDefined();
    await expect(provider.unwrap(wrapped, '')).rejects.toThrow(/another/);
  });
});

onEachDatabase('new keys of persons, where a key does not open or is not there', (openDatabase) => {
  let world: World;
  beforeAll(async () => void (world = await openWorld({ openDatabase, rotationGraceMs: 500 })));
  afterAll(() => world.close());

  test('pass over whose it is until the keyring is mended, and end for all others', async () => {
    const { read } = world.keyringStore;
    const [broken, lost, sound] = [await reporter(world), await reporter(world), await reporter(world)];
    const rows = await Promise.all(
      [broken, lost].map(({ pseudonym }) => read.findOneByOrFail(WrappedKey, { owner: pseudonym })),
    );
    const [damaged] = rows;
    const wrapped = `${damaged.wrapped.slice(0, -2)}${damaged.wrapped.endsWith('AA') ? 'BB' : 'AA'}`;
    await world.keyringStore.write(async (manager) => {
      await manager.update(WrappedKey, { id: damaged.id }, { wrapped });
      await manager.delete(WrappedKey, { id: rows[1].id });
    });
    const names = [broken, lost].map(({ pseudonym }) => pseudonym).toSorted();
    for (const kind of ['DATA', 'INDEX']) {
      const { skipped, passedOver } = await rotationsOf(world).rotate(kind, first, second);
      expect([kind, skipped, passedOver?.toSorted()]).toEqual([kind, 2, names]);
    }
    const personOf = (id: string) => world.store.read.findOneByOrFail(Person, { id });
    const opens = async ({ pseudonym }: { pseudonym: string }) =>
      world.vault.identities.open(world.store.read, await personOf(pseudonym), ['name']);
    await expect(opens(sound)).resolves.toBeDefined();
    expect((await personOf(sound.pseudonym)).keyVersion).toBe(2);

    // A copy of the keyring has the rows as they were.
    await world.keyringStore.write((manager) => manager.save(WrappedKey, rows));
    const { skipped } = await rotationsOf(world).rotate('DATA', first, second);
    expect(skipped).toBe(0);
    for (const person of [broken, lost, sound]) await expect(opens(person)).resolves.toBeDefined();
  });
});

onEachDatabase('a keyring that cannot be read just now', (openDatabase) => {
  let world: World;
  beforeAll(async () => void (world = await openWorld({ openDatabase })));
  afterAll(() => world.close());

  test('is not taken for a key that does not open', async () => {
    const { keyring } = world.vault;
    const owner = (await reporter(world)).pseudonym;
    const unknownKek = `${'A'.repeat(8)}.${'A'.repeat(80)}`;
    await world.keyringStore.write((manager) =>
      manager.update(WrappedKey, { owner }, { wrapped: unknownKek }),
    );
    await expect(keyring.take('DATA', owner, 1)).rejects.toThrow(KeyBroken);

    const { read } = world.keyringStore;
    const find = read.findOneBy.bind(read);
    // The first look finds the key; the second, for one that was moved meanwhile, finds no database.
    const looks = jest
      .spyOn(read, 'findOneBy')
      .mockImplementationOnce((entity, where) => find(entity, where))
      .mockRejectedValueOnce(new Error('the database is away'));
    await expect(keyring.take('DATA', owner, 1)).rejects.toThrow('the database is away');
    looks.mockRestore();
  });
});

onEachDatabase('a stop during new keys', (openDatabase) => {
  test('waits for the persons at hand, and not for all', async () => {
    const databases: TestDatabase[] = [];
    const world = await openWorld({
      openDatabase: async () => {
        const database = await openDatabase();
        databases.push({ ...database });
        return { ...database, drop: async () => undefined };
      },
    });
    for (let n = 0; n < 15; n += 1) await reporter(world);
    const { request, act } = rotationsOf(world);
    const { rotation } = await request(first, 'DATA');
    const { seal } = world.vault;
    const open = seal.open.bind(seal);
    let stopped: Promise<void> | undefined;
    seal.open = (...place) => {
      stopped ??= world.close();
      return open(...place);
    };
    await act(second, 'approveKeyRotation', rotation!);
    await world.settle(() => stopped !== undefined);
    await stopped;

    const definition = { name: 'protection', entities: protectionEntities, migrations: protectionMigrations };
    const store = await Store.open(definition, databases[0].url);
    const { state, cursor, phase } = await store.read.findOneByOrFail(KeyRotation, { id: rotation!.id });
    expect({ state, phase }).toEqual({ state: 'RUNNING', phase: 'FIRST' });
    const persons = await store.read.find(Person, { order: { id: 'ASC' } });
    const renewed = persons.filter(({ keyVersion }) => keyVersion > 1);
    expect(renewed.length).toBeGreaterThan(0);
    expect(renewed.length).toBeLessThan(persons.length);
    expect(cursor).toBe(renewed.at(-1)!.id);
    await store.close();
    for (const database of databases) await database.drop();
  });
});

onEachDatabase('an index key', (openDatabase) => {
  test('that is destroyed while somebody takes what he has listed is not missed', async () => {
    const world = await openWorld({ openDatabase });
    const { keyring, indexKeys } = world.vault;
    const iin = naturalPerson.iin!;
    const before = await indexKeys.indexOf('IIN', iin);
    await indexKeys.addKey();
    const list = keyring.versions.bind(keyring);
    keyring.versions = async (...which) => {
      const known = await list(...which);
      keyring.versions = list;
      await indexKeys.retireKeys();
      return known;
    };
    const after = await indexKeys.indexesOf('IIN', iin);
    expect(after).toEqual([await indexKeys.indexOf('IIN', iin)]);
    expect(after).not.toEqual([before]);
    await world.close();
  });
});
