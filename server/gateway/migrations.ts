import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { columns } from '../kernel';

const { day, flag, id, instant, json, long, nullable, short, whole } = columns;
const key = { isPrimary: true };

class GatewayTables1760000001000 implements MigrationInterface {
  name = 'GatewayTables1760000001000';

  async up(runner: QueryRunner): Promise<void> {
    await createAccountTables(runner);
    await createSignInTables(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      'staff_account',
      'partner_account',
      'session',
      'attempt',
      'provider_row',
      'second_factor_use',
    ]) {
      await runner.dropTable(name);
    }
  }
}

async function createAccountTables(runner: QueryRunner): Promise<void> {
  await runner.createTable(
    new Table({
      name: 'staff_account',
      columns: [
        short('account', 64, key),
        short('staffId', 36),
        short('name', 200),
        json('roles'),
        json('departments'),
        flag('disabled'),
        short('language', 2),
        day('clearedUntil', nullable),
        whole('version'),
      ],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'partner_account',
      columns: [
        short('clientId', 64, key),
        short('agencyId', 36),
        short('code', 32),
        short('kind', 32),
        json('names'),
        flag('active'),
        whole('version'),
      ],
    }),
  );
}

async function createSignInTables(runner: QueryRunner): Promise<void> {
  await runner.createTable(
    new Table({
      name: 'session',
      columns: [
        short('tokenHash', 64, key),
        short('account'),
        instant('startedAt'),
        instant('lastSeenAt'),
        instant('stepUpAt', nullable),
      ],
      indices: [{ columnNames: ['startedAt'] }, { columnNames: ['lastSeenAt'] }],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'attempt',
      columns: [id(), short('key'), instant('at')],
      indices: [{ columnNames: ['key', 'at'] }, { columnNames: ['at'] }],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'provider_row',
      columns: [
        short('model', 48, key),
        short('id', 255, key),
        long('payload'),
        short('uid', 64, nullable),
        short('grantId', 64, nullable),
        instant('expiresAt', nullable),
      ],
      indices: [{ columnNames: ['uid'] }, { columnNames: ['grantId'] }, { columnNames: ['expiresAt'] }],
    }),
  );
  await runner.createTable(
    new Table({ name: 'second_factor_use', columns: [short('account', 64, key), whole('counter')] }),
  );
}

export const gatewayMigrations = [GatewayTables1760000001000];
