import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EntityManager, getMetadataArgsStorage, type ObjectLiteral } from 'typeorm';
import { verifyProcess } from '../../server/cli/auditVerify';
import { renewKey, requireOneInstallation } from '../../server/cli/keysRenew';
import { type Config, readConfig } from '../../server/config';
import { gatewayKeys, gatewayStore } from '../../server/gateway';
import {
  AuditEntry,
  auditFile,
  openKeys,
  type SealedRows,
  Store,
  type StoreDefinition,
  waitingEvents,
} from '../../server/kernel';
import { casework } from '../../server/subgraphs/casework';
import { directory, directoryKeys } from '../../server/subgraphs/directory';
import { protectionEntities, protectionKeys, protectionMigrations } from '../../server/subgraphs/protection';
import { onEachDatabase, type TestDatabase } from '../support/databases';

const vault = { name: 'protection', entities: protectionEntities, migrations: protectionMigrations };
const withRows: [string, string, StoreDefinition, readonly SealedRows[]][] = [
  ['directory', 'accounts', directory, directoryKeys.accounts],
  ['gateway', 'accounts', gatewayStore, gatewayKeys.accounts],
  ['protection', 'rows', vault, protectionKeys.rows],
  ['casework', 'outbox', casework, [waitingEvents]],
];
type Row = ObjectLiteral & { mac: string };
const FORGED_MAC = 'A'.repeat(43);

it('seals every table anew whose rows bear a MAC, but the audit, whose former key is kept', () => {
  const bearing = getMetadataArgsStorage().columns.filter(({ propertyName }) => propertyName === 'mac');
  const known = withRows.flatMap(([, , , tables]) => tables.map(({ entity }) => entity));
  expect(new Set(bearing.map(({ target }) => target))).toEqual(new Set([...known, AuditEntry]));
});

/** A row with something in each column, as code would write it. */
function rowOf(manager: EntityManager, entity: SealedRows['entity'], id: string): Row {
  const row: Record<string, unknown> = {};
  for (const column of manager.connection.getMetadata(entity).columns) {
    const { propertyName, length, type, transformer } = column;
    const kind: unknown = Reflect.getMetadata('design:type', entity.prototype as object, propertyName);
    if (column.isGenerated || propertyName === 'mac') continue;
    if (column.isPrimary) row[propertyName] = id;
    else if (column.isNullable) row[propertyName] = null;
    else if (kind === Date) row[propertyName] = new Date();
    else if (kind === Number) row[propertyName] = 3;
    else if (kind === Boolean) row[propertyName] = true;
    else
      row[propertyName] = type === 'text' && transformer ? ['x'] : id.slice(0, Number(length) || undefined);
  }
  return row as Row;
}

onEachDatabase('a renewed key', (openDatabase) => {
  let database: TestDatabase;
  let config: Config;
  beforeEach(async () => {
    database = await openDatabase();
    const dataDir = mkdtempSync(join(tmpdir(), 'adal-renew-'));
    const urls = ['DIRECTORY', 'CASEWORK', 'PROTECTION', 'GATEWAY'].map((name) => [
      `DATABASE_URL_${name}`,
      database.url,
    ]);
    config = readConfig({ DATA_DIR: dataDir, ...Object.fromEntries(urls) });
  });
  afterEach(async () => {
    await database.drop();
    rmSync(config.dataDir, { recursive: true });
  });

  const within = async <T>(definition: StoreDefinition, work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await Store.open(definition, database.url);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const fileOf = (process: string, file: string) => join(config.keysDir, process, file);
  const contentOf = (process: string, file: string) => readFileSync(fileOf(process, file), 'utf8');
  const everything = (store: Store, tables: readonly SealedRows[]) =>
    Promise.all(tables.map(({ entity }) => store.read.find(entity) as Promise<Row[]>));

  /** A process that has two rows of its own in each table, and one that somebody else wrote. */
  async function fill(definition: StoreDefinition, key: string, tables: readonly SealedRows[]) {
    const keys = openKeys(config.keysDir, definition.name);
    keys.secret('audit');
    await within(definition, (store) =>
      store.write(async (manager) => {
        for (const { entity, seal } of tables) {
          for (const id of ['one', 'two', 'forged']) {
            const row = rowOf(manager, entity, id);
            const mac = id === 'forged' ? FORGED_MAC : seal.of(keys.secret(key), row);
            await manager.insert(entity, { ...row, mac } as Row);
          }
        }
      }),
    );
  }

  /** That all is as it should be under the process's keys as they now are. */
  async function expectSealed(definition: StoreDefinition, key: string, tables: readonly SealedRows[]) {
    const secret = openKeys(config.keysDir, definition.name).secret(key);
    const rows = await within(definition, (store) => everything(store, tables));
    const sound = rows.map((table, i) => table.map((row) => tables[i].seal.holds(secret, row)).sort());
    expect(sound).toEqual(tables.map(() => [false, true, true]));
    expect(readdirSync(join(config.keysDir, definition.name)).join()).not.toMatch(/next|part/);
    const entries = await within(definition, (store) =>
      store.read.findBy(AuditEntry, { action: 'key.renewed' }),
    );
    expect(entries.map(({ actor, details }) => [actor, JSON.parse(details)])).toEqual([
      ['system:host', { key, rows: 2 * tables.length, unsound: tables.length }],
    ]);
    expect(await verifyProcess(definition.name as 'gateway', config)).toMatchObject({
      entries: 1,
      unsealed: 0,
      problems: [],
    });
  }

  describe.each(withRows)('of rows: %s, %s', (name, key, definition, tables) => {
    beforeEach(() => fill(definition, key, tables));
    const withoutMacs = async () =>
      (await within(definition, (store) => everything(store, tables))).map((table) =>
        table.map((row) => ({ ...row, mac: '' })),
      );

    it('is over every row that was under the former, and over none that was not', async () => {
      const [before, rows] = [contentOf(name, `${key}.key`), await withoutMacs()];
      expect(await renewKey(name, key, config)).toContain(`${2 * tables.length} rows were sealed anew`);
      expect(contentOf(name, `${key}.key`)).not.toBe(before);
      expect(await withoutMacs()).toEqual(rows);
      await expectSealed(definition, key, tables);
    });

    it('passes over a row that cannot be read, and names it', async () => {
      const spoil = (text: string) =>
        within(definition, async (store) => {
          for (const { entity } of tables) {
            const { tableName, columns } = store.read.connection.getMetadata(entity);
            const json = columns.filter(({ type, transformer }) => type === 'text' && transformer);
            for (const { databaseName } of json) {
              const update = `UPDATE ${tableName} SET ${databaseName} = ? WHERE mac = ?`;
              await store.write((manager) => manager.query(update, [text, FORGED_MAC]));
            }
          }
        });
      await spoil('{');
      const told = await renewKey(name, key, config);
      expect(told).toContain(`${2 * tables.length} rows were sealed anew`);
      for (const { entity } of tables) {
        const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity)!.name!;
        expect(told).toMatch(new RegExp(`\\b${table} ("forged"|3)[,.]`));
      }
      await spoil('["x"]');
      await expectSealed(definition, key, tables);
    });

    it('cut short at any point keeps the process from starting, and the next run completes it', async () => {
      const before = contentOf(name, `${key}.key`);
      await renewKey(name, key, config);
      const after = contentOf(name, `${key}.key`);
      // The rows are under the new key, and its file has not yet taken the place of the former one.
      writeFileSync(fileOf(name, `${key}.key.next`), after);
      writeFileSync(fileOf(name, `${key}.key`), before);
      expect(() => openKeys(config.keysDir, name)).toThrow(`npm run keys:renew -- ${name} ${key}`);
      await expect(renewKey(name, 'signing', config)).rejects.toThrow(`keys:renew -- ${name} ${key}`);
      await renewKey(name, key, config);
      expect(contentOf(name, `${key}.key`)).toBe(after);
      await expectSealed(definition, key, tables);
    });

    it('that was only made is the one that is taken', async () => {
      const made = Buffer.alloc(32, 7).toString('base64');
      writeFileSync(fileOf(name, `${key}.key.next`), made);
      writeFileSync(fileOf(name, `${key}.key.next.0.part`), made);
      await renewKey(name, key, config);
      expect(contentOf(name, `${key}.key`)).toBe(made);
      await expectSealed(definition, key, tables);
    });
  });

  it.each([
    ['protection', 'enrolment', vault],
    ['casework', 'idempotency', casework],
    ['gateway', 'sign-in', gatewayStore],
  ])('of %s, %s, has nothing under it, and is in the audit', async (name, key, definition) => {
    await fill(definition, key, []);
    openKeys(config.keysDir, name).secret(key);
    const before = contentOf(name, `${key}.key`);
    await renewKey(name, key, config);
    expect(contentOf(name, `${key}.key`)).not.toBe(before);
    const { entries, problems } = await verifyProcess(name as 'gateway', config);
    expect([entries, problems]).toEqual([1, []]);
  });

  it('by which two processes agree is one that both come to', async () => {
    await fill(casework, 'outbox', []);
    const before = openKeys(config.keysDir, 'gateway').agreedWith('casework', 'test');
    await renewKey('casework', 'agreement', config);
    const [one, other] = [openKeys(config.keysDir, 'gateway'), openKeys(config.keysDir, 'casework')];
    expect(one.agreedWith('casework', 'test')).not.toEqual(before);
    expect(one.agreedWith('casework', 'test')).toEqual(other.agreedWith('gateway', 'test'));
  });

  it('is none that is not known, not there, or renewed elsewhere; nothing is made by asking', async () => {
    await expect(renewKey('vault', 'rows', config)).rejects.toThrow('vault is no process: directory,');
    await expect(renewKey('toString', 'rows', config)).rejects.toThrow('is no process');
    for (const key of ['kek', 'checkCode', 'numbers.report', 'rows', '../gateway/accounts', 'toString']) {
      await expect(renewKey('casework', key, config)).rejects.toThrow('signing, audit, outbox,');
    }
    await expect(renewKey('casework', 'outbox', config)).rejects.toThrow('it was never used, or KEYS_DIR');
    expect(existsSync(config.keysDir)).toBe(false);
  });
});

it('is refused where one key vouches for two installations', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'adal-two-'));
  const folders = [dataDir, join(dataDir, 'distributed')];
  for (const folder of folders) {
    expect(() => requireOneInstallation(dataDir, 'casework')).not.toThrow();
    mkdirSync(join(folder, 'audit'), { recursive: true });
    writeFileSync(auditFile(folder, 'casework'), '');
  }
  expect(() => requireOneInstallation(dataDir, 'casework')).toThrow('are vouched for by one key');
  expect(() => requireOneInstallation(dataDir, 'rewards')).not.toThrow();
  rmSync(dataDir, { recursive: true });
});
