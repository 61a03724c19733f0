import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Log } from './log';
import type { Store } from './store';
import { IdempotencyKey, InboxEvent } from './tables';
import { type Worker, WorkerLoop } from './worker';

/** Rows that are of use for a time only. */
export interface PassingRows {
  entity: new () => object;
  /** The instant from which their time counts; machine time, indexed. */
  since: string;
  keptMs: number;
}

const DAY_MS = 24 * 60 * 60_000;

/**
 * Every store has these.
 *
 * A key is kept for longer than anybody repeats a request: people do so within minutes, a partner's queue after an outage of
 * days. A request that is repeated later yet is a new act: refused where it changes a version that has passed or carries
 * an envelope under a key that is closed, done again otherwise.
 *
 * An event's note outlives whatever may bring the event again: its sender does not send it after `OLDEST_SENT_MS` unless an
 * administrator says so. The days between are for clocks that differ, and for what was under way.
 */
const KEPT_BY_ALL: readonly PassingRows[] = [
  { entity: IdempotencyKey, since: 'createdAt', keptMs: 90 * DAY_MS },
  { entity: InboxEvent, since: 'receivedAt', keptMs: 400 * DAY_MS },
];

/** An event that was written longer ago than this may have been taken in and forgotten, as after restoring an old backup. */
export const OLDEST_SENT_MS = 365 * DAY_MS;

const EVERY_MS = 10 * 60_000;
/** Rows of one transaction: few enough that whoever writes next hardly waits. */
const BATCH = 500;
/** Batches of one kind in a row. More than comes in the meantime, and little enough to be stopped soon. */
const MOST_BATCHES = 20;

/** Removes rows whose time has passed, those of `own` besides those that every store has. */
export function sweeping(store: Store, log: Log, own: readonly PassingRows[] = []): WorkerLoop {
  const run = async () => {
    for (const rows of [...KEPT_BY_ALL, ...own]) await sweep(store, rows);
  };
  return new WorkerLoop({ name: 'sweeping', everyMs: EVERY_MS, run } satisfies Worker, log);
}

async function sweep(store: Store, rows: PassingRows): Promise<void> {
  for (let batch = 0; batch < MOST_BATCHES && (await sweepSome(store, rows)); batch++) await nextTurn();
}

/** Resolves to whether there may be more. */
async function sweepSome(store: Store, { entity, since, keptMs }: PassingRows): Promise<boolean> {
  const oldest = await store.read
    .createQueryBuilder(entity, 'e')
    .select(`e.${since}`, 'since')
    .where(`e.${since} < :until`, { until: new Date(Date.now() - keptMs).toISOString() })
    .orderBy(`e.${since}`)
    .limit(BATCH)
    .getRawMany<{ since: string }>();
  const last = oldest.at(-1)?.since;
  if (last === undefined) return false;
  await store.write((manager) =>
    manager.createQueryBuilder().delete().from(entity).where(`${since} <= :last`, { last }).execute(),
  );
  return oldest.length === BATCH;
}
