import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { columns } from '../../../kernel';

const { instant, nullable } = columns;

/** When an urgent task goes up is written on it; those that wait go up at once. */
export class TaskEscalation1765200000000 implements MigrationInterface {
  name = 'TaskEscalation1765200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('task', new TableColumn(instant('escalatesAt', nullable)));
    await runner.query(
      `UPDATE task SET escalatesAt = createdAt WHERE kind = 'URGENT_TRANSFER' AND role <> 'DEPUTY'`,
    );
    await runner.createIndex('task', new TableIndex({ columnNames: ['escalatesAt'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    const task = await runner.getTable('task');
    const made = task!.indices.find(({ columnNames }) => columnNames.join() === 'escalatesAt');
    await runner.dropIndex('task', made!);
    await runner.dropColumn('task', 'escalatesAt');
  }
}
