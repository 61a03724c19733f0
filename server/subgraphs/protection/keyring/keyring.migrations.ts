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

export const keyringMigrations = [KeyringTables1762000000000];
