import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type DataSourceOptions, type EntityManager, QueryFailedError } from 'typeorm';
import { kernelEntities, kernelMigrations } from './tables';
import { Turns } from './turns';

type EntityClass = new () => object;
type MigrationClass = new () => import('typeorm').MigrationInterface;

export interface StoreDefinition {
  name: string;
  entities: readonly EntityClass[];
  migrations: readonly MigrationClass[];
}

/** Where a store lives: `sqlite:/path/file.db` or `mysql://user:password@host:port/schema`. */
export type DatabaseUrl = string;

/** Given up by the server over a lock, or lost a race to insert: from the start, all of it may go well. */
const RETRIED = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD', 'ER_DUP_ENTRY']);
const MAX_ATTEMPTS = 6;

/**
 * One database of one subgraph. On SQLite one writer at a time, in turn; on MariaDB a pool, the whole work retried when
 * the server gives up on a lock. Reads have connections of their own: work that reads besides what it writes would
 * otherwise wait for a connection that others hold while they wait for one, too.
 */
export class Store {
  private readonly writers = new Turns();

  private constructor(
    readonly name: string,
    private readonly writer: DataSource,
    private readonly reader: DataSource,
    readonly dialect: 'sqlite' | 'mysql',
  ) {}

  static async open(definition: StoreDefinition, url: DatabaseUrl): Promise<Store> {
    const dialect = url.startsWith('sqlite:') ? 'sqlite' : 'mysql';
    const writer = await connect(definition, url, dialect);
    await writer.runMigrations({ transaction: 'each' });
    const reader = await connect(definition, url, dialect);
    return new Store(definition.name, writer, reader, dialect);
  }

  /** For looking only: makes no file, runs no migration, refuses to write. Throws where there is no such store. */
  static async openReadOnly(definition: StoreDefinition, url: DatabaseUrl): Promise<Store> {
    const dialect = url.startsWith('sqlite:') ? 'sqlite' : 'mysql';
    if (dialect === 'sqlite' && !existsSync(fileOf(url))) throw new Error(`there is no ${fileOf(url)}`);
    const reader = await connect(definition, url, dialect, 'readOnly');
    if (dialect === 'mysql') await reader.query('SET SESSION TRANSACTION READ ONLY');
    return new Store(definition.name, reader, reader, dialect);
  }

  /** For queries. Sees only what is committed. */
  get read(): EntityManager {
    return this.reader.manager;
  }

  /** All of `work` or nothing of it. May run `work` again from the start: it must have no outside effect. */
  async write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.dialect === 'mysql') return this.writeWithRetry(work);
    return this.writers.take(() => this.writer.transaction(work));
  }

  /** For work that only reads, all of it as things were at one moment. */
  async snapshot<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.dialect === 'mysql') return this.reader.transaction('REPEATABLE READ', work);
    return this.write(work);
  }

  private async writeWithRetry<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.writer.transaction('READ COMMITTED', work);
      } catch (error) {
        const code =
          error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
        if (!code || !RETRIED.has(code) || attempt === MAX_ATTEMPTS) throw error;
        await pause(Math.random() * 20 * attempt);
      }
    }
  }

  /** Locks rows inside a write; SQLite needs no lock, its writers take turns. */
  get rowLock(): { lock?: { mode: 'pessimistic_write' } } {
    return this.dialect === 'mysql' ? { lock: { mode: 'pessimistic_write' } } : {};
  }

  async close(): Promise<void> {
    await this.writers.settle();
    if (this.reader !== this.writer) await this.reader.destroy();
    await this.writer.destroy();
  }
}

const TAKEN = new Set(['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);

/** Whether the error says that a unique key is taken, on either dialect. */
export function isDuplicateKey(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code = '' } = error.driverError as { code?: string };
  return TAKEN.has(code);
}

async function connect(
  { entities, migrations }: StoreDefinition,
  url: DatabaseUrl,
  dialect: Store['dialect'],
  access: Access = 'readWrite',
): Promise<DataSource> {
  const common = {
    entities: [...kernelEntities, ...entities],
    migrations: [...kernelMigrations, ...migrations],
    migrationsTableName: 'migration',
    logging: false,
  };
  return new DataSource(
    dialect === 'sqlite' ? sqlite(url, common, access) : mysql(url, common, access),
  ).initialize();
}

type Access = 'readWrite' | 'readOnly';
type Common = Pick<DataSourceOptions, 'migrationsTableName' | 'logging'> & {
  entities: EntityClass[];
  migrations: MigrationClass[];
};

function fileOf(sqliteUrl: string): string {
  return sqliteUrl.slice('sqlite:'.length);
}

function sqlite(url: string, common: Common, access: Access): DataSourceOptions {
  const database = fileOf(url);
  if (access === 'readOnly') {
    return { ...common, type: 'better-sqlite3', database, readonly: true, fileMustExist: true };
  }
  mkdirSync(dirname(database), { recursive: true });
  return {
    ...common,
    type: 'better-sqlite3',
    database,
    enableWAL: true,
    prepareDatabase: (db: { pragma(text: string): void }) => {
      db.pragma('busy_timeout = 10000');
      db.pragma('synchronous = FULL');
      db.pragma('secure_delete = ON');
    },
  };
}

function mysql(url: string, common: Common, access: Access): DataSourceOptions {
  return {
    ...common,
    type: 'mysql',
    url,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    // One connection, so that what is set on it holds for all that is asked.
    poolSize: access === 'readOnly' ? 1 : 10,
    // The server has so many for everybody: what a crowd needed is given back.
    extra: { maxIdle: 4, idleTimeout: 30_000, gracefulEnd: true },
  };
}
