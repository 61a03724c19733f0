import { type MigrationInterface, type QueryRunner, TableColumn, type TableColumnOptions } from 'typeorm';
import { columns } from '../../../kernel';
import { createTables, dropTables, type TableSpec } from '../tableSpec';

const { instant, nullable, recorded, short, whole } = columns;

const custodyTables: TableSpec[] = [
  [
    'custody_act',
    [...recorded(), short('kind', 16), short('accountId')],
    [{ columnNames: ['createdAt', 'id'] }],
  ],
];

class CustodyActs1763800000001 implements MigrationInterface {
  name = 'CustodyActs1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, custodyTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, custodyTables);
  }
}

/** A sealing key is destroyed when casework knows of no envelope under it, and a person remembers whose it came under. */
class SealingKeysSettle1763800000002 implements MigrationInterface {
  name = 'SealingKeysSettle1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of settleColumns) await runner.addColumn(table, new TableColumn(column));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, { name }] of settleColumns) await runner.dropColumn(table, name);
  }
}

const settleColumns: [table: string, column: TableColumnOptions][] = [
  ['sealing_key', instant('askedAt', nullable)],
  ['sealing_key', whole('outstanding', nullable)],
  ['sealing_key', instant('clearedAt', nullable)],
  ['person', short('sealingKeyId', 64, nullable)],
];

const endTables: TableSpec[] = [
  [
    'key_rotation',
    [
      ...recorded(),
      short('kind', 16),
      short('state', 16),
      short('requestedById'),
      short('approvedById', 64, nullable),
      short('phase', 16),
      short('cursor'),
      instant('phaseAt'),
      whole('done'),
      instant('finishedAt', nullable),
    ],
    [{ columnNames: ['state', 'kind'] }, { columnNames: ['createdAt', 'id'] }],
  ],
  [
    'shredding',
    [
      ...recorded(),
      short('personId', 36),
      short('state', 16),
      short('basis', 300),
      short('requestedById'),
      short('firstApproverId', 64, nullable),
      short('secondApproverId', 64, nullable),
      short('rotationId', 36, nullable),
      instant('readyAt', nullable),
      instant('shreddedAt', nullable),
    ],
    [{ columnNames: ['personId', 'state'] }, { columnNames: ['createdAt', 'id'] }],
  ],
];

/** How keys become new, and how they end. */
class KeyRotations1763800000003 implements MigrationInterface {
  name = 'KeyRotations1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, endTables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, endTables);
  }
}

/** Tables about keys in the vault's own database; what holds keys is in the keyring. */
export const keyMigrations = [
  CustodyActs1763800000001,
  SealingKeysSettle1763800000002,
  KeyRotations1763800000003,
];
