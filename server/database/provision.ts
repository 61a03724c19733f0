import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Connection, createConnection, escapeId } from 'mysql2/promise';
import { type StoreName, storeNames } from '../config';

const RIGHTS = 'SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES';

/**
 * Makes a schema and a user of its own for every store on a MariaDB server; each user reaches its own schema
 * only. Passwords are made once and kept in `secretsFile` (mode 0600). Safe to repeat. Returns the stores' URLs.
 */
export async function provisionDatabases(
  adminUrl: string,
  prefix: string,
  secretsFile: string,
): Promise<Record<StoreName, string>> {
  const passwords = readPasswords(secretsFile);
  const connection = await createConnection(adminUrl);
  try {
    for (const name of storeNames) await provisionOne(connection, prefix + name, passwords[name]);
  } finally {
    await connection.end();
  }
  return urlsOf(adminUrl, prefix, passwords);
}

/** The URLs of stores made earlier, without asking the server. Throws where there is no `secretsFile`. */
export function provisionedUrls(
  adminUrl: string,
  prefix: string,
  secretsFile: string,
): Record<StoreName, string> {
  return urlsOf(adminUrl, prefix, JSON.parse(readFileSync(secretsFile, 'utf8')) as Record<string, string>);
}

/** Removes what `provisionDatabases` made under this prefix, data and all. For demonstrations and tests. */
export async function dropDatabases(adminUrl: string, prefix: string): Promise<void> {
  const connection = await createConnection(adminUrl);
  try {
    for (const name of storeNames) {
      await connection.query(`DROP DATABASE IF EXISTS ${escapeId(prefix + name)}`);
      await connection.query(`DROP USER IF EXISTS ?@'%'`, [prefix + name]);
    }
  } finally {
    await connection.end();
  }
}

function urlsOf(
  adminUrl: string,
  prefix: string,
  passwords: Record<string, string>,
): Record<StoreName, string> {
  const { host, port } = new URL(adminUrl);
  const hostname = host.replace(/:\d+$/, '');
  const urls = storeNames.map((name) => [
    name,
    `mysql://${prefix}${name}:${passwords[name]}@${hostname}:${port || '3306'}/${prefix}${name}`,
  ]);
  return Object.fromEntries(urls) as Record<StoreName, string>;
}

async function provisionOne(connection: Connection, name: string, password: string): Promise<void> {
  await connection.query(
    `CREATE DATABASE IF NOT EXISTS ${escapeId(name)} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
  );
  await connection.query(`CREATE USER IF NOT EXISTS ?@'%' IDENTIFIED BY ?`, [name, password]);
  await connection.query(`ALTER USER ?@'%' IDENTIFIED BY ?`, [name, password]);
  // The schema of a grant is a pattern: an underscore that means itself is written with a backslash.
  const pattern = `\`${name.replaceAll('_', '\\_')}\``;
  await connection.query(`GRANT ${RIGHTS} ON ${pattern}.* TO ?@'%'`, [name]);
}

function readPasswords(file: string): Record<string, string> {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  for (const name of storeNames) known[name] ??= randomBytes(24).toString('base64url');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(known, null, 2), { mode: 0o600 });
  return known;
}
