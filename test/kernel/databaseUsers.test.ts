import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, createConnection } from 'mysql2/promise';
import { type StoreName, storeNames } from '../../server/config';
import { dropDatabases, provisionDatabases, provisionedUrls } from '../../server/database/provision';
import { gatewayStore } from '../../server/gateway';
import { Store, type StoreDefinition } from '../../server/kernel';
import { casework } from '../../server/subgraphs/casework';
import { directory } from '../../server/subgraphs/directory';
import {
  keyringDefinition,
  protectionEntities,
  protectionMigrations,
} from '../../server/subgraphs/protection';
import { rewards } from '../../server/subgraphs/rewards';
import { onMariaDb, SERVER } from '../support/databases';

const definitions: Record<StoreName, StoreDefinition> = {
  casework,
  directory,
  rewards,
  protection: { name: 'protection', entities: protectionEntities, migrations: protectionMigrations },
  keyring: keyringDefinition,
  gateway: gatewayStore,
};

onMariaDb('the user of each store', () => {
  const prefix = `t${randomBytes(4).toString('hex')}_`;
  const directoryOfSecrets = mkdtempSync(join(tmpdir(), 'adal-users-'));
  const secrets = join(directoryOfSecrets, 'keys', 'databases.json');
  let urls: Record<StoreName, string>;
  const connections = {} as Record<StoreName, Connection>;

  beforeAll(async () => {
    urls = await provisionDatabases(SERVER, prefix, secrets);
    for (const name of storeNames) {
      await (await Store.open(definitions[name], urls[name])).close();
      connections[name] = await createConnection(urls[name]);
    }
  });
  afterAll(async () => {
    await Promise.all(Object.values(connections).map((connection) => connection.end()));
    await dropDatabases(SERVER, prefix);
    rmSync(directoryOfSecrets, { recursive: true, force: true });
  });

  const outcome = (name: StoreName, sql: string): Promise<string> =>
    connections[name].query(sql).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
  const DENIED = /^ER_(TABLEACCESS|DBACCESS|SPECIFIC_ACCESS|ACCESS)_DENIED/;

  it('makes its tables and works in its own schema', async () => {
    for (const name of storeNames) {
      expect([name, await outcome(name, 'SELECT COUNT(*) FROM audit_entry')]).toEqual([name, 'done']);
      expect(await outcome(name, `INSERT INTO inbox_event VALUES ('e-${name}', '2026')`)).toBe('done');
    }
  });

  it('reaches no other store’s schema: not to look, not to write, not to make or drop anything', async () => {
    for (const name of storeNames) {
      for (const other of storeNames.filter((one) => one !== name)) {
        const schema = `\`${prefix}${other}\``;
        for (const sql of [
          `SELECT * FROM ${schema}.audit_entry`,
          `INSERT INTO ${schema}.inbox_event VALUES ('x', '2026')`,
          `UPDATE ${schema}.outbox_event SET parked = 1`,
          `DELETE FROM ${schema}.audit_entry`,
          `CREATE TABLE ${schema}.mine (id INT)`,
          `DROP TABLE ${schema}.audit_entry`,
          `DROP DATABASE ${schema}`,
          `USE ${schema}`,
        ]) {
          expect([name, sql, await outcome(name, sql)]).toEqual([name, sql, expect.stringMatching(DENIED)]);
        }
      }
    }
  });

  it('has no right over the server, its users, its files, or a schema with a name like its own', async () => {
    const alike = `${prefix}casework`.replace('_', 'x');
    for (const sql of [
      'SELECT * FROM mysql.user',
      `CREATE DATABASE \`${prefix}more\``,
      `CREATE DATABASE \`${alike}\``,
      `CREATE USER 'somebody'@'%'`,
      `GRANT ALL ON *.* TO '${prefix}casework'@'%'`,
      `SELECT * FROM audit_entry INTO OUTFILE '/tmp/${prefix}out'`,
      `LOAD DATA INFILE '/etc/hostname' INTO TABLE inbox_event`,
      'SET GLOBAL general_log = 1',
    ]) {
      expect([sql, await outcome('casework', sql)]).toEqual([
        sql,
        expect.stringMatching(/^ER_.*(DENIED|CANT_)/),
      ]);
    }
    const [rows] = await connections.casework.query('SHOW DATABASES');
    const seen = (rows as { Database: string }[]).map(({ Database }) => Database);
    expect(seen.filter((name) => name.startsWith(prefix))).toEqual([`${prefix}casework`]);
  });

  it('keeps its password when it is provisioned again, in a file of its owner alone', async () => {
    const before = readFileSync(secrets, 'utf8');
    expect(await provisionDatabases(SERVER, prefix, secrets)).toEqual(urls);
    expect(provisionedUrls(SERVER, prefix, secrets)).toEqual(urls);
    expect(readFileSync(secrets, 'utf8')).toBe(before);
    expect(statSync(secrets).mode & 0o777).toBe(0o600);
    const passwords = Object.values(JSON.parse(before) as Record<string, string>);
    expect(new Set(passwords).size).toBe(storeNames.length);
    expect(passwords.every((password) => password.length >= 32)).toBe(true);
    expect(await outcome('casework', 'SELECT COUNT(*) FROM audit_entry')).toBe('done');
  });

  it('is not let in with another’s password', async () => {
    const wrong = urls.casework.replace(/:[^:@]+@/, `:${new URL(urls.rewards).password}@`);
    await expect(createConnection(wrong)).rejects.toMatchObject({ code: 'ER_ACCESS_DENIED_ERROR' });
    await expect(createConnection(urls.casework.replace(/:[^:@]+@/, '@'))).rejects.toMatchObject({
      code: 'ER_ACCESS_DENIED_ERROR',
    });
  });
});
