import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Column, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { Instant, Short, type Store, Whole } from '../../../kernel';
import { replaceFile } from '../outFiles';
import { Kek, ShareHolder, ShareSet } from './custody.entities';
import { WrappedKey } from './wrappedKey.entity';

/** That a copy of the keyring was put in the place of the one before it. */
@Entity('keyring_copy')
export class KeyringCopy {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id: string;
  @Instant() takenAt: Date;
  @Column({ type: 'varchar', length: 64 }) sha256: string;
  @Whole() keys: number;
  @Short(200) place: string;
}

const NAME = 'keyring.backup';
const tables = {
  wrappedKeys: WrappedKey,
  keks: Kek,
  shareSets: ShareSet,
  shareHolders: ShareHolder,
} as const;
type Tables = { [name in keyof typeof tables]: object[] };

export async function newestCopy(store: Store): Promise<KeyringCopy | null> {
  const [copy] = await store.read.find(KeyringCopy, { order: { takenAt: 'DESC' }, take: 1 });
  return copy ?? null;
}

/**
 * Puts a copy of the keyring into a folder, in the place of the one that is there, and notes that. There is never a
 * second one: a copy from before a shredding would bring the identity back.
 */
export async function takeKeyringCopy(store: Store, directory: string): Promise<KeyringCopy> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const takenAt = new Date();
  const content = JSON.stringify({ takenAt, ...(await readAll(store.read)) });
  replaceFile(join(directory, NAME), content);
  const copy = {
    id: randomUUID(),
    takenAt,
    sha256: createHash('sha256').update(content).digest('base64url'),
    keys: await store.read.count(WrappedKey),
    place: directory.slice(-200),
  };
  await store.write((manager) => manager.insert(KeyringCopy, copy));
  return copy;
}

/** Fills an empty keyring from a copy; returns how many keys it has. Throws where the keyring has keys already. */
export async function restoreKeyringCopy(store: Store, directory: string): Promise<number> {
  const copied = JSON.parse(readFileSync(join(directory, NAME), 'utf8')) as Tables;
  await store.write(async (manager) => {
    if ((await manager.count(WrappedKey)) > 0)
      throw new Error('the keyring has keys: restore into an empty one');
    for (const [name, entity] of Object.entries(tables)) {
      for (const row of copied[name as keyof Tables]) {
        const { createdAt } = row as { createdAt?: string };
        await manager.insert(entity, { ...row, ...(createdAt && { createdAt: new Date(createdAt) }) });
      }
    }
  });
  return copied.wrappedKeys.length;
}

async function readAll(manager: EntityManager): Promise<Tables> {
  const read = Object.entries(tables).map(
    async ([name, entity]) => [name, await manager.find(entity)] as const,
  );
  return Object.fromEntries(await Promise.all(read)) as unknown as Tables;
}
