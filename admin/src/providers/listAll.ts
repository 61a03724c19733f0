import type { GetListParams, GetListResult, RaRecord } from 'react-admin';
import { graphql } from './graphql';
import type { ListOperation } from './noun';

type Plain = string | number | boolean | null | undefined;

function compare(a: Plain, b: Plain): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a ?? '').localeCompare(String(b ?? ''), undefined, { numeric: true });
}

/** A small reference list that the server gives whole: filtered, sorted and paged here. */
export async function listAll(
  list: ListOperation,
  { filter = {}, pagination, sort, signal }: GetListParams,
  identified: (record: RaRecord) => RaRecord,
): Promise<GetListResult> {
  const answer = await graphql<Record<string, RaRecord[]>>(
    list.query,
    list.variables?.(filter) ?? {},
    signal,
  );
  const { page, perPage } = pagination ?? { page: 1, perPage: 100 };
  const matching = (answer[list.root] ?? [])
    .map(identified)
    .filter((record) => list.matches?.(record, filter) ?? true);
  if (sort && sort.field !== 'id') {
    const direction = sort.order === 'DESC' ? -1 : 1;
    matching.sort((a, b) => direction * compare(a[sort.field] as Plain, b[sort.field] as Plain));
  }
  return { data: matching.slice((page - 1) * perPage, page * perPage), total: matching.length };
}
