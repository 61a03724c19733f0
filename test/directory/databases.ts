import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

const SERVER = process.env.TEST_MARIADB_URL ?? 'mysql://root@127.0.0.1:3306';

export type Dialect = 'sqlite' | 'mysql';

/** Both dialects, or loudly only one; with CI set a missing MariaDB fails instead. */
export function dialects(): Dialect[] {
  if (process.env.CI === 'true' || answers(SERVER)) return ['sqlite', 'mysql'];
  process.stderr.write(`SKIPPED: no MariaDB at ${SERVER}\n`);
  return ['sqlite'];
}

function answers(server: string): boolean {
  const { hostname, port } = new URL(server);
  const knock = `require('net').connect(${port || 3306}, '${hostname}').on('connect', () => process.exit(0)).on('error', () => process.exit(1))`;
  try {
    execFileSync(process.execPath, ['-e', knock], { timeout: 5000, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** An empty database of its own, and how to be rid of it. */
export async function emptyDatabase(dialect: Dialect): Promise<{ url: string; drop(): Promise<void> }> {
  if (dialect === 'sqlite') {
    const directory = mkdtempSync(join(tmpdir(), 'adal-directory-'));
    return {
      url: `sqlite:${join(directory, 'directory.db')}`,
      drop: async () => rmSync(directory, { recursive: true }),
    };
  }
  const schema = `adal_test_${randomBytes(6).toString('hex')}`;
  const connection = await createConnection(SERVER);
  await connection.query(`CREATE DATABASE ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return {
    url: `${SERVER}/${schema}`,
    async drop() {
      await connection.query(`DROP DATABASE ${schema}`);
      await connection.end();
    },
  };
}
