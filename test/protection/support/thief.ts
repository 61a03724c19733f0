import { createPrivateKey } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../../server/kernel';
import { Kek } from '../../../server/subgraphs/protection/keyring/custody.entities';
import { WrappedKey } from '../../../server/subgraphs/protection/keyring/wrappedKey.entity';
import { unseal } from '../../../server/subgraphs/protection/keys/aead';
import { kekOf, wrapContext } from '../../../server/subgraphs/protection/keys/kekRing';
import { sealedTablesOf } from '../../../server/subgraphs/protection/rotation/sealedRows';
import type { World } from './world';

/** Something that is sealed, and what its seal is bound to: whoever has the product's source knows that. */
interface Lock {
  name: string;
  sealed: string;
  associated: string;
}

/** Every row of both databases and every file of the vault's folder: what there is of locks, and of keys in clear. */
export async function steal(world: World) {
  const files = filesUnder(world.dataDir);
  const keyFiles = filesUnder(world.settings.keysDir).map((file) => readFileSync(file));
  const rows = [await everyRow(world.store), await everyRow(world.keyringStore)];
  return {
    locks: [...(await locksOnKeys(world)), ...(await locksOnTexts(world))],
    secrets: keyFiles.flatMap(secretsIn),
    bytes: Buffer.concat([...files.map((file) => readFileSync(file)), Buffer.from(JSON.stringify(rows))]),
  };
}

export function opens({ sealed, associated }: Lock, key: Uint8Array): boolean {
  if (key.length !== 32) return false;
  try {
    unseal(key, Buffer.from(sealed, 'base64url'), associated);
    return true;
  } catch {
    return false;
  }
}

async function locksOnKeys({ keyringStore: { read } }: World): Promise<Lock[]> {
  const keks = (await read.find(Kek)).map(({ id, wrapped }) => ({
    name: `kek ${id}`,
    sealed: wrapped,
    associated: JSON.stringify(['adal.kek.v1', id]),
  }));
  const keys = (await read.find(WrappedKey)).map(({ purpose, owner, keyVersion, wrapped }) => {
    const kek = kekOf(wrapped);
    const associated = wrapContext(kek, JSON.stringify([purpose, owner, keyVersion]));
    return { name: `${purpose} key of ${owner}`, sealed: wrapped.slice(kek.length + 1), associated };
  });
  return [...keks, ...keys];
}

async function locksOnTexts({ store: { read } }: World): Promise<Lock[]> {
  const locks: Lock[] = [];
  for (const { entity, table, columns } of sealedTablesOf(read)) {
    for (const row of (await read.find(entity)) as Record<string, string>[]) {
      for (const column of columns.filter((name) => row[name])) {
        const associated = JSON.stringify(['adal.field.v1', table, column, row.id, row.keyVersion]);
        locks.push({ name: `${table}.${column} of ${row.id}`, sealed: row[column], associated });
      }
    }
  }
  return locks;
}

/** Whatever in a file could be a key of 32 bytes. */
function secretsIn(content: Buffer): Buffer[] {
  const text = content.toString();
  if (!text.includes('PRIVATE KEY')) return text.split('\n').map((line) => Buffer.from(line, 'base64'));
  const { d = '' } = createPrivateKey(text).export({ format: 'jwk' });
  return [Buffer.from(d, 'base64url')];
}

async function everyRow({ read }: Store): Promise<object[][]> {
  const tables = read.dataSource.entityMetadatas.map(({ tableName }) => tableName);
  return Promise.all(tables.map((table) => read.query(`SELECT * FROM ${table}`) as Promise<object[]>));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}
