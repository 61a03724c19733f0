import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Store } from '../../../kernel';
import { ShareHolder, ShareSet } from '../keyring/custody.entities';

/** The set of shares in force, and who holds them. */
export async function activeSet(store: Store): Promise<{ set: ShareSet | null; holders: ShareHolder[] }> {
  const [set] = await store.read.find(ShareSet, { order: { serial: 'DESC' }, take: 1 });
  if (!set) return { set: null, holders: [] };
  return { set, holders: await store.read.findBy(ShareHolder, { setId: set.id }) };
}

/** Puts a set in the place of all before it. */
export async function replaceSet(
  manager: EntityManager,
  set: Pick<ShareSet, 'id' | 'threshold' | 'shares'>,
  held: Pick<ShareHolder, 'accountId' | 'shareHash'>[],
): Promise<void> {
  const before = await manager.find(ShareSet, { order: { serial: 'DESC' } });
  for (const { id } of before) {
    await manager.delete(ShareHolder, { setId: id });
    await manager.delete(ShareSet, { id });
  }
  await manager.insert(ShareSet, { ...set, serial: (before[0]?.serial ?? 0) + 1, createdAt: new Date() });
  for (const holder of held)
    await manager.insert(ShareHolder, { id: randomUUID(), setId: set.id, ...holder });
}
