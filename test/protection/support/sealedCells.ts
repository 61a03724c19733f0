import { randomUUID } from 'node:crypto';
import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import { WrappedKey } from '../../../server/subgraphs/protection/keyring/wrappedKey.entity';
import { type SealedTable, sealedTablesOf } from '../../../server/subgraphs/protection/rotation/sealedRows';
import { reporter } from './reporter';
import type { World } from './world';

/** One sealed value where it stands: a column of a row, or a wrapped key of the keyring. */
export interface Cell {
  kind: 'text' | 'key';
  /** Whose it is, where, in which version; no two cells are alike. */
  person: string;
  table: string;
  row: string;
  column: string;
  keyVersion: number;
  place: string;
  read(): Promise<string>;
  write(sealed: string): Promise<void>;
  /** Opens what stands there now, as the vault does. */
  open(): Promise<unknown>;
}

/** In what alone two cells differ; `anywhere` for two that differ in more. */
export const LIKENESSES = ['column', 'row', 'version', 'person', 'table', 'anywhere', 'key'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** How two cells are alike; null for a cell and itself. */
export function likenessOf(a: Cell, b: Cell): Likeness | null {
  if (a === b || a.kind !== b.kind) return null;
  if (a.kind === 'key') return 'key';
  const sameTable = a.table === b.table;
  if (a.person !== b.person) return sameTable && a.column === b.column ? 'person' : 'anywhere';
  if (!sameTable) return 'table';
  if (a.keyVersion !== b.keyVersion) return a.column === b.column ? 'version' : 'anywhere';
  if (a.row === b.row) return 'column';
  return a.column === b.column ? 'row' : 'anywhere';
}

const PERSONS = 4;
/** Of each table and person: two rows under one version of the key, and one under the next. */
const VERSIONS = [1, 1, 2];

/** Rows in every sealed table, of several persons and versions, each column sealed by the vault; and every key. */
export async function sealedCells(world: World): Promise<Cell[]> {
  // Nothing of this has to outlast a power cut, and there are thousands of commits.
  for (const store of [world.store, world.keyringStore])
    await store['writer'].query('PRAGMA synchronous = OFF');
  const cells: Cell[] = [];
  for (let n = 0; n < PERSONS; n += 1) {
    const { pseudonym } = await reporter(world);
    await world.vault.keyring.dataKey(pseudonym, 2);
    for (const table of sealedTablesOf(world.store.read)) {
      const versions = isOnePerPerson(world, table) ? [1] : VERSIONS;
      if (table.person === 'id') cells.push(...cellsOf(world, table, pseudonym, pseudonym, 1));
      else for (const version of versions) cells.push(...(await newRow(world, table, pseudonym, version)));
    }
  }
  const keys = await world.keyringStore.read.find(WrappedKey);
  return [...cells, ...keys.map((key) => keyCell(world, key))];
}

function isOnePerPerson({ store }: World, { entity }: SealedTable): boolean {
  const { indices } = store.read.dataSource.getMetadata(entity);
  return indices.some(({ isUnique, columns }) => isUnique && columns[0].propertyName === 'personId');
}

/** A row in clear of everything but its seals; where a person has one, it takes that one's place. */
async function newRow(
  world: World,
  sealed: SealedTable,
  personId: string,
  keyVersion: number,
): Promise<Cell[]> {
  const { table, columns, entity } = sealed;
  const id = randomUUID();
  const texts = Object.fromEntries(columns.map((column) => [column, `${table} ${column} ${id}`]));
  const values = {
    ...blankRow(world.store.read.dataSource.getMetadata(entity)),
    ...{ id, personId, keyVersion },
    ...(await world.vault.seal.seal(personId, { table, row: id, keyVersion }, texts)),
  };
  await world.store.write(async (manager) => {
    if (isOnePerPerson(world, sealed)) await manager.delete(entity, { personId });
    await manager.insert(entity, values as ObjectLiteral);
  });
  return cellsOf(world, sealed, personId, id, keyVersion);
}

/** Something for every column that must have something: what stands there is of no matter to a seal. */
function blankRow({ columns }: EntityMetadata): ObjectLiteral {
  const required = columns.filter((column) => !column.isNullable && column.default === undefined);
  return Object.fromEntries(
    required.map(({ propertyName, type, transformer }) => {
      if (type === 'boolean') return [propertyName, false];
      if (type === 'integer' || type === 'int' || type === Number) return [propertyName, 0];
      return [propertyName, transformer ? new Date() : randomUUID().slice(0, 8)];
    }),
  );
}

function cellsOf(
  world: World,
  { entity, table, columns }: SealedTable,
  person: string,
  row: string,
  keyVersion: number,
): Cell[] {
  return columns.map((column) => {
    const read = async () => {
      const found = (await world.store.read.findOneByOrFail(entity, { id: row })) as Record<string, string>;
      return found[column];
    };
    return {
      ...{ kind: 'text', person, table, row, column, keyVersion, read },
      place: JSON.stringify([table, row, column]),
      write: (sealed) =>
        world.store.write((manager) => manager.update(entity, { id: row }, { [column]: sealed })).then(),
      open: async () => world.vault.seal.open(person, { table, row, keyVersion }, { [column]: await read() }),
    };
  });
}

function keyCell(world: World, { id, purpose, owner, keyVersion }: WrappedKey): Cell {
  return {
    ...{ kind: 'key', person: owner, table: 'wrapped_key', row: id, column: 'wrapped', keyVersion },
    place: JSON.stringify([purpose, owner, keyVersion]),
    read: async () => (await world.keyringStore.read.findOneByOrFail(WrappedKey, { id })).wrapped,
    write: (wrapped) =>
      world.keyringStore.write((manager) => manager.update(WrappedKey, { id }, { wrapped })).then(),
    open: () => world.vault.keyring.take(purpose, owner, keyVersion),
  };
}
