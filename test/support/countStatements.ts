import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'typeorm';
import type { Store } from '../../server/kernel';

const counting = new AsyncLocalStorage<string[]>();
const silent = () => undefined;

const counter: Logger = {
  logQuery: (sql) => void counting.getStore()?.push(sql),
  logQueryError: silent,
  logQuerySlow: silent,
  logSchemaBuild: silent,
  logMigration: silent,
  log: silent,
};

/**
 * Runs `work` and tells which SQL statements it sent on the store's reading side, in order. What goes on beside
 * it at the same time (outbox, audit sealing) is not counted.
 */
export async function countStatements<T>(
  store: Store,
  work: () => Promise<T>,
): Promise<{ result: T; statements: string[] }> {
  store.read.dataSource.logger = counter;
  const statements: string[] = [];
  return { result: await counting.run(statements, work), statements };
}

/** The same for reading and writing side together, with whatever the work itself set going. */
export async function statementsOf<T>(
  store: Store,
  work: () => Promise<T>,
): Promise<{ result: T; statements: string[] }> {
  await store.write(async ({ dataSource }) => void (dataSource.logger = counter));
  return countStatements(store, work);
}
