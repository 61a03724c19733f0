import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { columns } from '../../../kernel';

const { instant, short } = columns;

/** Which sealing keys are closed, and finding the reports that wait for the vault. */
export class ClosedSealingKeys1764800000000 implements MigrationInterface {
  name = 'ClosedSealingKeys1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'closed_sealing_key',
        columns: [short('keyId', 100, { isPrimary: true }), instant('closedAt')],
      }),
    );
    await runner.createIndex('report', new TableIndex({ columnNames: ['envelopeState'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    const report = await runner.getTable('report');
    const made = report!.indices.find(({ columnNames }) => columnNames.join() === 'envelopeState');
    await runner.dropIndex('report', made!);
    await runner.dropTable('closed_sealing_key');
  }
}
