import type { Logger } from 'typeorm';
import type { Store } from '../../server/kernel';

const silent = () => undefined;

function loggerInto(statements: string[]): Logger {
  return {
    logQuery: (sql) => void statements.push(sql),
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
}

/** Runs `work` and tells which SQL statements it sent on the store's reading side, in order. */
export async function countStatements<T>(
  store: Store,
  work: () => Promise<T>,
): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const source = store.read.dataSource;
  const before = source.logger;
  source.logger = loggerInto(statements);
  try {
    return { result: await work(), statements };
  } finally {
    source.logger = before;
  }
}

/** The same for reading and writing side together. */
export async function statementsOf<T>(
  store: Store,
  work: () => Promise<T>,
): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const sources = new Set([store.read.dataSource, await store.write(async ({ dataSource }) => dataSource)]);
  const before = [...sources].map((source) => source.logger);
  for (const source of sources) source.logger = loggerInto(statements);
  try {
    return { result: await work(), statements };
  } finally {
    [...sources].forEach((source, i) => (source.logger = before[i]!));
  }
}
