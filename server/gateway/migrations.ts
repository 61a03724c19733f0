import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
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

class TrustedDocuments1760200001000 implements MigrationInterface {
  name = 'TrustedDocuments1760200001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'trusted_document',
        columns: [
          ...columns.recorded(),
          short('clientId'),
          short('hash'),
          short('name', 100),
          long('text'),
          short('state', 16),
        ],
        indices: [{ columnNames: ['clientId', 'hash'], isUnique: true }, { columnNames: ['state'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('trusted_document');
  }
}

/**
 * What was written before rows were sealed is nobody's: sessions begin anew, and accounts come again when the
 * directory seals and publishes them (`npm run accounts -- seal`).
 */
class SealedAccounts1760300001000 implements MigrationInterface {
  name = 'SealedAccounts1760300001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['session', 'staff_account', 'partner_account']) {
      await runner.query(`DELETE FROM ${table}`);
      await runner.addColumn(table, new TableColumn(short('mac', 64)));
    }
    await runner.addColumn('staff_account', new TableColumn(json('temporaryRoles')));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('staff_account', 'temporaryRoles');
    for (const table of ['session', 'staff_account', 'partner_account']) {
      await runner.dropColumn(table, 'mac');
    }
  }
}

export const gatewayMigrations = [
  GatewayTables1760000001000,
  TrustedDocuments1760200001000,
  SealedAccounts1760300001000,
];
