import { registerEnumType } from 'type-graphql';
import type { Recorded, RequestContext } from '../../kernel';
import { ProtectionRecord } from './record/record.entity';

/** The values of a closed list as an enum of the graph. */
export function enumOf<V extends string>(
  name: string,
  description: string,
  values: readonly V[],
  texts: Partial<Record<V, string>> = {},
): Record<V, V> {
  const all = Object.fromEntries(values.map((value) => [value, value])) as Record<V, V>;
  const described = Object.entries<string | undefined>(texts).map(([value, text]) => [
    value,
    { description: text },
  ]);
  registerEnumType(all, { name, description, valuesConfig: Object.fromEntries(described) as never });
  return all;
}

/** An API object with the plain columns of a row: what is sealed stays behind, in `row`. */
export function presented<T extends { row: Recorded }>(
  Type: new () => T,
  row: T['row'],
  sealed: readonly string[],
  more: Partial<T>,
): T {
  const plain = Object.entries(row).filter(([column]) => !sealed.includes(column));
  return Object.assign(new Type(), Object.fromEntries(plain), { row }, more);
}

/** How many rows of one kind a record page shows at most, newest first. */
const MOST = 200;

/** Rows of one kind that belong to a record, newest first; one statement for all records of a request. */
export function childrenOf<E extends Recorded & { recordId: string }>(
  ctx: RequestContext,
  entity: new () => E,
  order: keyof E & string,
  recordId: string,
): Promise<E[]> {
  return newestOf(ctx, entity, 'recordId', order, recordId);
}

/** The same for rows that belong to something else, which `parent` names. */
export function newestOf<E extends Recorded>(
  ctx: RequestContext,
  entity: new () => E,
  parent: keyof E & string,
  order: keyof E & string,
  parentId: string,
): Promise<E[]> {
  const loader = ctx.loader<string, E[]>(`children ${entity.name}`, async (ids) => {
    const rows = await ctx.read
      .createQueryBuilder(entity, 'child')
      .innerJoin(
        (ranked) =>
          ranked
            .select('ranked.id', 'id')
            .addSelect(
              `ROW_NUMBER() OVER (PARTITION BY ranked.${parent} ORDER BY ranked.${order} DESC, ranked.id DESC)`,
              'place',
            )
            .from(entity, 'ranked')
            .where(`ranked.${parent} IN (:...ids)`, { ids: [...ids] }),
        'newest',
        'newest.id = child.id AND newest.place <= :most',
        { most: MOST },
      )
      .orderBy(`child.${order}`, 'DESC')
      .addOrderBy('child.id', 'DESC')
      .getMany();
    return ids.map((id) => rows.filter((row) => row[parent] === id));
  });
  return loader.load(parentId);
}

/** The record that a row belongs to, by the request's loader. */
export function recordOf(ctx: RequestContext, recordId: string): Promise<ProtectionRecord | null> {
  const loader = ctx.loader<string, ProtectionRecord | null>('protectionRecord', async (ids) => {
    const rows = await ctx.read
      .createQueryBuilder(ProtectionRecord, 'record')
      .where('record.id IN (:...ids)', { ids: [...ids] })
      .getMany();
    return ids.map((id) => rows.find((row) => row.id === id) ?? null);
  });
  return loader.load(recordId);
}
