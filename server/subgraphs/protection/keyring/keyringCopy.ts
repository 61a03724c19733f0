import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Column, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { Instant, replaceFile, Short, type Store, Whole } from '../../../kernel';
import { kekOf } from '../keys/kekRing';
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
type Tables = { [name in keyof typeof tables]: InstanceType<(typeof tables)[name]>[] };

/** The copy that is in each place where there ever was one. */
export async function newestCopies(store: Store): Promise<KeyringCopy[]> {
  const copies = await store.read.find(KeyringCopy, { order: { takenAt: 'ASC' } });
  return [...new Map(copies.map((copy) => [copy.place, copy])).values()];
}

/**
 * Puts a copy of the keyring into a folder, in the place of the one that is there, and notes that. There is never a
 * second one there: a copy from before a shredding would bring the identity back. Throws, and leaves the one that is
 * there, where the copy would be of no use: without keys, or with keys that nothing in it unwraps; or where
 * another copy was put there meanwhile, which may be without a key that was destroyed since.
 */
export async function takeKeyringCopy(store: Store, directory: string): Promise<KeyringCopy> {
  const file = join(directory, NAME);
  const before = markOf(file);
  const takenAt = new Date();
  const copied = await store.snapshot(readAll);
  requireUseful(copied);
  if (markOf(file) !== before) throw new Error('another copy was put there meanwhile: nothing was copied');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const content = JSON.stringify({ takenAt, ...copied });
  replaceFile(file, content);
  const copy = {
    id: randomUUID(),
    takenAt,
    sha256: createHash('sha256').update(content).digest('base64url'),
    keys: copied.wrappedKeys.length,
    place: placeOf(directory),
  };
  await store.write((manager) => manager.insert(KeyringCopy, copy));
  return copy;
}

/** Removes the copy from a folder that is used no more, so that shreddings do not wait for it. */
export async function removeKeyringCopy(store: Store, directory: string): Promise<void> {
  rmSync(join(directory, NAME));
  await store.write((manager) => manager.delete(KeyringCopy, { place: placeOf(directory) }));
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
  return {
    wrappedKeys: await manager.find(WrappedKey),
    keks: await manager.find(Kek),
    shareSets: await manager.find(ShareSet),
    shareHolders: await manager.find(ShareHolder),
  };
}

/** Key-encryption keys are in the keyring only where custodians share them. */
function requireUseful({ wrappedKeys, keks }: Tables): void {
  if (wrappedKeys.length === 0) throw new Error('the keyring has no keys: nothing was copied');
  const known = new Set(keks.map(({ id }) => id));
  const lost = wrappedKeys.filter(({ wrapped }) => wrapped !== '' && !known.has(kekOf(wrapped)));
  if (known.size > 0 && lost.length > 0)
    throw new Error(`nothing in the keyring unwraps ${lost.length} of its keys: nothing was copied`);
}

/** Another one for each file that is put in the place of the last; null where there is none. */
function markOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.mtimeMs}` : null;
}

function placeOf(directory: string): string {
  return resolve(directory).slice(-200);
}
