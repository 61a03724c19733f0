import { type EntityManager, MoreThan, type ObjectLiteral } from 'typeorm';

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
  /** Under neither key, by table and identifier: nobody here wrote them, and they stay as they are. */
  unsound: string[];
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
  const done: Resealed = { rows: 0, unsound: [] };
  for (let after: unknown; ;) {
    const where = after === undefined ? {} : { [id]: MoreThan(after) };
    const page: ObjectLiteral[] = await manager.find(entity, {
      select: { [id]: true },
      where,
      order: { [id]: 'ASC' },
      take: PAGE,
    });
    for (const { [id]: rowId } of page) {
      const row = await readRow(manager, entity, { [id]: rowId as unknown });
      if (row && seal.holds(former, row)) {
        const mac = seal.of(next, row);
        // Past the entity, which would count this as another version of the record.
        await manager.query(`UPDATE ${tableName} SET mac = ? WHERE ${id} = ?`, [mac, rowId]);
      } else if (!row || !seal.holds(next, row)) {
        done.unsound.push(`${tableName} ${JSON.stringify(rowId)}`);
        continue;
      }
      done.rows += 1;
    }
    if (page.length < PAGE) return done;
    after = page.at(-1)![id];
  }
}

/** Nothing where what should be JSON is none: we write no such row. */
async function readRow(
  manager: EntityManager,
  entity: SealedRows['entity'],
  where: ObjectLiteral,
): Promise<Row | undefined> {
  try {
    return await manager.findOneByOrFail(entity, where);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
