import { Column, type ColumnOptions, PrimaryColumn, type ValueTransformer, VersionColumn } from 'typeorm';

/**
 * Column kinds that mean the same on SQLite and MariaDB. Instants are ISO 8601 UTC text of fixed width
 * (they sort as time does), days are `YYYY-MM-DD`, money is whole tenge.
 */
const instantText: ValueTransformer = {
  to: (value?: Date | null) => (value instanceof Date ? value.toISOString() : value),
  from: (value?: string | null) => (value ? new Date(value) : null),
};
const wholeNumber: ValueTransformer = {
  to: (value?: number | null) => value,
  from: (value?: string | number | null) => (value === null || value === undefined ? null : Number(value)),
};
const jsonText: ValueTransformer = {
  to: (value?: unknown) => (value === undefined || value === null ? null : JSON.stringify(value)),
  from: (value?: string | null) => (value ? (JSON.parse(value) as unknown) : null),
};

export const Short = (length = 64, options: ColumnOptions = {}) =>
  Column({ type: 'varchar', length, ...options } as ColumnOptions);
export const Long = (options: ColumnOptions = {}) => Column({ type: 'text', ...options });
export const Instant = (options: ColumnOptions = {}) =>
  Column({ type: 'varchar', length: 24, transformer: instantText, ...options });
export const Day = (options: ColumnOptions = {}) => Column({ type: 'varchar', length: 10, ...options });
export const Whole = (options: ColumnOptions = {}) => Column({ type: 'integer', ...options });
export const Money = (options: ColumnOptions = {}) =>
  Column({ type: 'bigint', transformer: wholeNumber, ...options });
export const Flag = (options: ColumnOptions = {}) => Column({ type: 'boolean', ...options });
export const Json = (options: ColumnOptions = {}) =>
  Column({ type: 'text', transformer: jsonText, ...options });

/** What every business record has: identity, version for optimistic locking, and when it came and changed. */
export abstract class Recorded {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id: string;

  @VersionColumn()
  version: number;

  @Instant()
  createdAt: Date;

  @Instant()
  updatedAt: Date;
}
