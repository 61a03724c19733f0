import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { tellWhere } from './tools';

/** A database of its own for one test file; `drop` takes it away again. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** The MariaDB server of the tests, as its administrator. */
export const SERVER = process.env.MARIADB_URL ?? 'mysql://root@127.0.0.1:3306';

export async function openSqlite(): Promise<TestDatabase> {
  const directory = mkdtempSync(join(tmpdir(), 'adal-db-'));
  return {
    url: `sqlite:${join(directory, 'test.db')}`,
    drop: async () => rmSync(directory, { recursive: true, force: true }),
  };
}

async function openMariaDb(): Promise<TestDatabase> {
  const schema = `adal_test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return { url: `${SERVER}/${schema}`, drop: () => onServer(`DROP DATABASE ${schema}`) };
}

async function onServer(sql: string): Promise<void> {
  const connection = await createConnection(SERVER);
  await connection.query(sql);
  await connection.end();
}

function mariaDbAnswers(): boolean {
  const { hostname, port } = new URL(SERVER);
  const dial = `require('net').connect(${Number(port || 3306)}, ${JSON.stringify(hostname)})
    .on('connect', () => process.exit(0)).on('error', () => process.exit(1))`;
  return spawnSync(process.execPath, ['-e', dial], { timeout: 5000 }).status === 0;
}

/**
 * Tells the same story on SQLite and on MariaDB. Without a MariaDB server its half is skipped, loudly; with
 * `CI=true` it fails instead.
 */
export function onEachDatabase(story: string, tell: (open: () => Promise<TestDatabase>) => void): void {
  describe(`${story} (SQLite)`, () => tell(openSqlite));
  onMariaDb(story, tell);
}

/** Tells a story on SQLite, for what no dialect changes. */
export function onSqlite(story: string, tell: (open: () => Promise<TestDatabase>) => void): void {
  describe(story, () => tell(openSqlite));
}

/** Tells a story that only MariaDB has. Skipped or failed without a server, as above. */
export function onMariaDb(story: string, tell: (open: () => Promise<TestDatabase>) => void): void {
  const needed = `MariaDB at ${new URL(SERVER).host}`;
  tellWhere(mariaDbAnswers(), needed, `${story} (MariaDB)`, () => tell(openMariaDb));
}
