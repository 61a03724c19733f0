import { type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

type Index = { columnNames: string[]; isUnique?: true };

/** A table as migrations of the vault write it down. */
export type TableSpec = [name: string, columns: TableColumnOptions[], indices?: Index[]];

export async function createTables(runner: QueryRunner, specs: TableSpec[]): Promise<void> {
  for (const [name, tableColumns, indices = []] of specs) {
    await runner.createTable(new Table({ name, columns: tableColumns, indices }));
  }
}

export async function dropTables(runner: QueryRunner, specs: TableSpec[]): Promise<void> {
  for (const [name] of specs.toReversed()) await runner.dropTable(name);
}
