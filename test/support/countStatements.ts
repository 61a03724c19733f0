import type { Logger } from 'typeorm';
import type { Store } from '../../server/kernel';

const silent = () => undefined;

/** Runs `work` and tells which SQL statements it sent on the store's reading side, in order. */
export async function countStatements<T>(
  store: Store,
  work: () => Promise<T>,
): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const source = store.read.dataSource;
  const before = source.logger;
  source.logger = {
    logQuery: (sql) => void statements.push(sql),
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  } satisfies Logger;
  try {
    return { result: await work(), statements };
  } finally {
    source.logger = before;
  }
}
