import { randomUUID } from 'node:crypto';
import { QueryFailedError } from 'typeorm';
import { isDuplicateKey, Store } from '../../server/kernel';
import { onEachDatabase, onMariaDb, type TestDatabase } from '../support/databases';
import { Folder, FolderTable } from './support/folder';

const definition = { name: 'casework', entities: [Folder], migrations: [FolderTable] };
const now = new Date();
const folder = (title: string) => ({
  id: randomUUID(),
  title,
  departmentCode: '75',
  filedAt: now,
  sealed: false,
  createdAt: now,
  updatedAt: now,
});

let store: Store;
let database: TestDatabase;
const openOn = (openDatabase: () => Promise<TestDatabase>) => {
  beforeEach(async () => {
    database = await openDatabase();
    store = await Store.open(definition, database.url);
  });
  afterEach(async () => {
    await store.close();
    await database.drop();
  });
};
const titles = async () => (await store.read.find(Folder)).map(({ title }) => title).sort();

onEachDatabase('a store', (openDatabase) => {
  openOn(openDatabase);

  it('keeps nothing of a write that fails, and all of those beside it', async () => {
    const writes = Array.from({ length: 40 }, (_, n) =>
      store.write(async (manager) => {
        await manager.save(Folder, folder(`${n}`));
        await new Promise((resolve) => setTimeout(resolve, n % 3));
        await manager.save(Folder, folder(`${n}`));
        if (n % 4 === 0) throw new Error('given up');
      }),
    );
    const results = await Promise.allSettled(writes);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    const kept = Array.from({ length: 40 }, (_, n) => n).filter((n) => n % 4 !== 0);
    expect(await titles()).toEqual(kept.flatMap((n) => [`${n}`, `${n}`]).sort());
  });

  it('loses no increment of one row', async () => {
    const { id } = await store.write((manager) => manager.save(Folder, folder('0')));
    const increment = () =>
      store.write(async (manager) => {
        const row = await manager.findOneOrFail(Folder, { where: { id }, ...store.rowLock });
        row.title = String(Number(row.title) + 1);
        await manager.save(row);
      });
    await Promise.all(Array.from({ length: 30 }, increment));
    expect(await titles()).toEqual(['30']);
  });

  it('reads only what is committed', async () => {
    let seen: string[] | undefined;
    await store.write(async (manager) => {
      await manager.save(Folder, folder('under way'));
      seen = await titles();
    });
    expect(seen).toEqual([]);
    expect(await titles()).toEqual(['under way']);
  });

  it('reads beside as many writes as there may be, each waiting for its look', async () => {
    const { id } = await store.write((manager) => manager.save(Folder, folder('seen')));
    const look = () => store.write(() => store.read.existsBy(Folder, { id }));
    expect(await Promise.all(Array.from({ length: 30 }, look))).toEqual(Array(30).fill(true));
  });

  it('knows a taken key from other faults', async () => {
    const row = folder('one');
    await store.write((manager) => manager.insert(Folder, row));
    const fault = (values: object) =>
      store
        .write((manager) => manager.insert(Folder, values as Folder))
        .then(
          () => null,
          (error: unknown) => error,
        );
    expect(isDuplicateKey(await fault(row))).toBe(true);
    const lacking = await fault({ ...folder('two'), title: null });
    expect(lacking).toBeInstanceOf(QueryFailedError);
    expect(isDuplicateKey(lacking)).toBe(false);
    expect(isDuplicateKey(new Error('ER_DUP_ENTRY'))).toBe(false);
  });

  it('comes up again on its own data, and migrates once', async () => {
    await store.write((manager) => manager.insert(Folder, folder('kept')));
    await store.close();
    store = await Store.open(definition, database.url);
    expect(await titles()).toEqual(['kept']);
  });
});

onMariaDb('a store under deadlock', (openDatabase) => {
  openOn(openDatabase);

  it('does the whole work again, so that both sides of it come through', async () => {
    const [first, second] = [folder('0'), folder('0')];
    await store.write((manager) => manager.insert(Folder, [first, second]));
    let runs = 0;
    const touch = async (order: { id: string }[]) =>
      store.write(async (manager) => {
        runs += 1;
        for (const { id } of order) {
          const row = await manager.findOneOrFail(Folder, { where: { id }, ...store.rowLock });
          row.title = String(Number(row.title) + 1);
          await manager.save(row);
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
      });
    await Promise.all([touch([first, second]), touch([second, first])]);
    expect(runs).toBeGreaterThan(2);
    expect(await titles()).toEqual(['2', '2']);
  });

  it('gives up in the end, and says why', async () => {
    const { id } = await store.write((manager) => manager.save(Folder, folder('held')));
    let runs = 0;
    const act = store.write(async (manager) => {
      runs += 1;
      await manager.findOneOrFail(Folder, { where: { id }, ...store.rowLock });
      throw new QueryFailedError('SELECT', [], Object.assign(new Error(), { code: 'ER_LOCK_DEADLOCK' }));
    });
    await expect(act).rejects.toMatchObject({ driverError: { code: 'ER_LOCK_DEADLOCK' } });
    expect(runs).toBe(6);
  });
});
