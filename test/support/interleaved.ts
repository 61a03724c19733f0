import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Store } from '../../server/kernel';

const HELD_MS = 400;

/**
 * Two acts that meet: `other` begins when the first transaction of `act` has done all its work and is not yet committed;
 * that waits until `other` is through, or stands in line behind it. Returns how each of them ended.
 */
export async function meeting<A, B>(
  store: Store,
  act: () => Promise<A>,
  other: () => Promise<B>,
): Promise<[PromiseSettledResult<A>, PromiseSettledResult<B>]> {
  const acting = new AsyncLocalStorage<true>();
  const write = store.write.bind(store);
  let met: Promise<PromiseSettledResult<B>[]> | undefined;
  const holding =
    <T>(work: (manager: EntityManager) => Promise<T>) =>
    async (manager: EntityManager): Promise<T> => {
      const done = await work(manager);
      if (!met) {
        met = acting.exit(() => Promise.allSettled([other()]));
        await Promise.race([met, pause(HELD_MS)]);
      }
      return done;
    };
  const spy = jest
    .spyOn(store, 'write')
    .mockImplementation((work) => write(acting.getStore() ? holding(work) : work));
  try {
    const [first] = await acting.run(true, () => Promise.allSettled([act()]));
    const [second] = (await met)!;
    return [first, second];
  } finally {
    spy.mockRestore();
  }
}
