import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { columns } from '../../../kernel';

const { id, instant, long, short, whole } = columns;

class KeyringTables1762000000000 implements MigrationInterface {
  name = 'KeyringTables1762000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'wrapped_key',
        columns: [
          id(),
          short('purpose', 16),
          short('owner'),
          whole('keyVersion'),
          long('wrapped'),
          instant('createdAt'),
        ],
        indices: [{ columnNames: ['purpose', 'owner', 'keyVersion'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('wrapped_key');
  }
}

class CustodyTables1763800000000 implements MigrationInterface {
  name = 'CustodyTables1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({ name: 'kek', columns: [id(), whole('serial'), long('wrapped'), instant('createdAt')] }),
    );
    await runner.createTable(
      new Table({
        name: 'share_set',
        columns: [id(), whole('serial'), whole('threshold'), whole('shares'), instant('createdAt')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'share_holder',
        columns: [id(), short('setId', 36), short('accountId'), short('shareHash')],
        indices: [{ columnNames: ['setId', 'accountId'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['share_holder', 'share_set', 'kek']) await runner.dropTable(name);
  }
}

class KeyringCopies1763800000001 implements MigrationInterface {
  name = 'KeyringCopies1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'keyring_copy',
        columns: [id(), instant('takenAt'), short('sha256'), whole('keys'), short('place', 200)],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('keyring_copy');
  }
}

export const keyringMigrations = [
  KeyringTables1762000000000,
  CustodyTables1763800000000,
  KeyringCopies1763800000001,
];
