import type { TableColumnOptions } from 'typeorm';

/** Columns for migrations, one for each field kind of `fields.ts`. */
type Extra = Partial<TableColumnOptions>;

export const short = (name: string, length = 64, extra: Extra = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...extra,
});
export const id = (name = 'id'): TableColumnOptions => short(name, 36, { isPrimary: name === 'id' });
/** Up to 16 MB on MariaDB, whose plain TEXT ends at 64 kB; SQLite takes any name with TEXT in it. */
export const long = (name: string, extra: Extra = {}): TableColumnOptions => ({
  name,
  type: 'mediumtext',
  ...extra,
});
export const instant = (name: string, extra: Extra = {}) => short(name, 24, extra);
export const day = (name: string, extra: Extra = {}) => short(name, 10, extra);
export const whole = (name: string, extra: Extra = {}): TableColumnOptions => ({
  name,
  type: 'integer',
  ...extra,
});
export const money = (name: string, extra: Extra = {}): TableColumnOptions => ({
  name,
  type: 'bigint',
  ...extra,
});
export const flag = (name: string, extra: Extra = {}): TableColumnOptions => ({
  name,
  type: 'boolean',
  ...extra,
});
export const json = long;
export const nullable: Extra = { isNullable: true };

/** The columns of `Recorded`. */
export const recorded = (): TableColumnOptions[] => [
  id(),
  whole('version'),
  instant('createdAt'),
  instant('updatedAt'),
];
