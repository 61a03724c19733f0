import type { GetListParams, GetListResult, RaRecord } from 'react-admin';
import { graphql } from './graphql';
import type { ListOperation } from './noun';

interface Page {
  nodes: RaRecord[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount?: number;
  totalCountCapped?: boolean;
}

/** The furthest row the server jumps to; beyond it a list is narrowed by its filters. */
const longestOffset = 10_000;

/** Cursors of the pages seen, by list and page size: how a list without `$offset` turns its pages. */
const endCursors = new Map<string, (string | null)[]>();

async function ask(list: ListOperation, variables: Record<string, unknown>, signal?: AbortSignal): Promise<Page> {
  return (await graphql<Record<string, Page>>(list.query, variables, signal))[list.root]!;
}

/** Walks to the wanted page by cursors, remembering those it passes. */
async function walk(list: ListOperation, variables: Record<string, unknown>, page: number, signal?: AbortSignal) {
  const key = JSON.stringify([list.root, variables]);
  const known = page === 1 ? [] : (endCursors.get(key) ?? []);
  endCursors.set(key, known);
  for (let at = Math.min(known.length + 1, page); ; at += 1) {
    const answer = await ask(list, { ...variables, after: at === 1 ? null : known[at - 2] }, signal);
    known[at - 1] = answer.pageInfo.endCursor;
    if (at >= page || !answer.pageInfo.hasNextPage) return answer;
  }
}

/** One page of a list the server pages itself; the total is exact unless the server says it is capped. */
export async function listPage(
  list: ListOperation,
  { filter = {}, pagination, sort, signal }: GetListParams,
  identified: (record: RaRecord) => RaRecord,
): Promise<GetListResult> {
  const { page, perPage } = pagination ?? { page: 1, perPage: 25 };
  const sorted = list.sorts && sort ? { sort: list.sorts[`${sort.field} ${sort.order}`] } : {};
  const variables = { first: perPage, ...sorted, ...(list.variables?.(filter) ?? {}) };
  const offset = Math.min((page - 1) * perPage, longestOffset);
  const answer = list.jumps
    ? await ask(list, { ...variables, offset }, signal)
    : await walk(list, variables, page, signal);
  return {
    data: answer.nodes.map(identified),
    pageInfo: { hasNextPage: answer.pageInfo.hasNextPage, hasPreviousPage: page > 1 },
    meta: { totalCount: answer.totalCount, totalCountCapped: answer.totalCountCapped ?? false },
  };
}
