import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'typeorm';
import type { Store } from '../../server/kernel';

const counting = new AsyncLocalStorage<string[]>();
const silent = () => undefined;

const others = {
  logQueryError: silent,
  logQuerySlow: silent,
  logSchemaBuild: silent,
  logMigration: silent,
  log: silent,
};
const counter: Logger = { logQuery: (sql) => void counting.getStore()?.push(sql), ...others };

/** Every statement that a store sends from now on, on both sides, whoever asks: for work that comes over HTTP. */
export async function everyStatementOf(store: Store): Promise<string[]> {
  const statements: string[] = [];
  const logger: Logger = { logQuery: (sql) => void statements.push(sql), ...others };
  store.read.dataSource.logger = logger;
  await store.write(async ({ dataSource }) => void (dataSource.logger = logger));
  return statements;
}

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
