import { type EntityManager, MoreThan } from 'typeorm';

interface Row {
  mac: string;
}

/** How rows of one kind bear a MAC. */
interface Seal<E extends Row> {
  of(key: Buffer, row: E): string;
  holds(key: Buffer, row: E): boolean;
}

/** A table whose rows bear a MAC under a key of their process. */
export interface SealedRows {
  entity: new () => Row;
  seal: Seal<Row>;
}

export function sealedRows<E extends Row>(entity: new () => E, seal: Seal<NoInfer<E>>): SealedRows {
  return { entity, seal };
}

/** What came of sealing rows anew. */
export interface Resealed {
  /** Under the new key now. */
  rows: number;
  /** Under neither key: nobody here wrote them, and they stay as they are. */
  unsound: number;
}

const PAGE = 500;

/** Puts a table's rows under the next key, in the caller's transaction. A row that is not under ours gets no seal. */
export async function resealRows(
  manager: EntityManager,
  { entity, seal }: SealedRows,
  former: Buffer,
  next: Buffer,
): Promise<Resealed> {
  const { tableName, primaryColumns } = manager.connection.getMetadata(entity);
  const id = primaryColumns[0].propertyName;
  const idOf = (row: Row): unknown => row[id as keyof Row];
  const done = { rows: 0, unsound: 0 };
  for (let after: unknown; ;) {
    const where = after === undefined ? {} : { [id]: MoreThan(after) };
    const page = await manager.find(entity, { where, order: { [id]: 'ASC' }, take: PAGE });
    for (const row of page) {
      if (seal.holds(former, row)) {
        const mac = seal.of(next, row);
        // Past the entity, which would count this as another version of the record.
        await manager.query(`UPDATE ${tableName} SET mac = ? WHERE ${id} = ?`, [mac, idOf(row)]);
      } else if (!seal.holds(next, row)) {
        done.unsound += 1;
        continue;
      }
      done.rows += 1;
    }
    if (page.length < PAGE) return done;
    after = idOf(page.at(-1)!);
  }
}
