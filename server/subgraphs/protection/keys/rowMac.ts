import { createHmac, timingSafeEqual } from 'node:crypto';

/** A row was written by somebody without the vault's keys. */
export class RowForged extends Error {
  constructor(table: string) {
    super(`a row of ${table} was not written by the vault`);
    this.name = 'RowForged';
  }
}

/**
 * MAC over the columns of a row on which access depends, under a key outside the database: whoever can write to the
 * database alone can make no such row and change none. Putting back an older row with its MAC is not found.
 */
export class RowMac<E extends { mac: string }> {
  constructor(
    private readonly table: string,
    private readonly columns: readonly (keyof E & string)[],
  ) {}

  /** Call last, before the row is saved. */
  sign(key: Buffer, row: E): E {
    row.mac = this.of(key, row);
    return row;
  }

  /** Throws `RowForged`. */
  check(key: Buffer, row: E): E {
    if (!this.holds(key, row)) throw new RowForged(this.table);
    return row;
  }

  /** Whether the row bears the MAC of what it says. */
  holds(key: Buffer, row: E): boolean {
    const expected = Buffer.from(this.of(key, row));
    const found = Buffer.from(row.mac);
    return found.length === expected.length && timingSafeEqual(found, expected);
  }

  /** The MAC of the row as it is. */
  of(key: Buffer, row: E): string {
    const values = this.columns.map((column) => [column, row[column]]);
    return createHmac('sha256', key)
      .update(JSON.stringify(['adal.row.v1', this.table, values]))
      .digest('base64url');
  }
}

/** Name of the process's secret for these MACs. */
export const ROW_KEY = 'rows';
