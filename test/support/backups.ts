import Database from 'better-sqlite3';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { SERVER, type TestDatabase } from './databases';

/** A copy of a whole database as it is at one moment, taken while others use it. */
export async function backUp(url: string, open: () => Promise<TestDatabase>): Promise<TestDatabase> {
  const copy = await open();
  await (url.startsWith('sqlite:') ? copyFile(url, copy.url) : copySchema(url, copy.url));
  return copy;
}

async function copyFile(from: string, to: string): Promise<void> {
  const database = new Database(from.slice('sqlite:'.length), { readonly: true });
  try {
    database.prepare('VACUUM INTO ?').run(to.slice('sqlite:'.length));
  } finally {
    database.close();
  }
}

async function copySchema(from: string, to: string): Promise<void> {
  const [source, target] = [from, to].map((url) => new URL(url).pathname.slice(1));
  const connection = await createConnection(SERVER);
  try {
    const [rows] = await connection.query<RowDataPacket[]>(`SHOW TABLES FROM ${source}`);
    const tables = rows.map((row) => String(Object.values(row)[0]));
    for (const table of tables)
      await connection.query(`CREATE TABLE ${target}.\`${table}\` LIKE ${source}.\`${table}\``);
    await connection.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT');
    for (const table of tables)
      await connection.query(`INSERT INTO ${target}.\`${table}\` SELECT * FROM ${source}.\`${table}\``);
    await connection.query('COMMIT');
  } finally {
    await connection.end();
  }
}
