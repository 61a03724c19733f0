import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Makes a row that the database's own users wrote or changed visible: HMAC-SHA256 over its table and the named
 * columns, under a key outside the database. It does not show that a whole older row was put back.
 */
export class RowSeal<E extends { mac: string }> {
  constructor(
    private readonly table: string,
    private readonly columns: readonly (keyof E & string)[],
  ) {}

  /** The MAC of the row as it is to be written. */
  of(key: Buffer, row: Omit<E, 'mac'>): string {
    const values = this.columns.map((column) => (row as E)[column] ?? null);
    return createHmac('sha256', key)
      .update(JSON.stringify([this.table, ...values]))
      .digest('base64url');
  }

  /** Whether the row says what was sealed. */
  holds(key: Buffer, row: E): boolean {
    const expected = Buffer.from(this.of(key, row));
    const found = Buffer.from(row.mac);
    return expected.length === found.length && timingSafeEqual(expected, found);
  }
}
