import type { GetListParams, GetListResult, RaRecord } from 'react-admin';
import { graphql } from './graphql';
import type { ListOperation } from './noun';

interface Page {
  nodes: RaRecord[];
  pageInfo: { hasNextPage: boolean };
  totalCount?: number;
  totalCountCapped?: boolean;
}

/** The furthest row the server jumps to; beyond it a list is narrowed by its filters. */
const longestOffset = 10_000;

/** One page of a list the server pages itself; the total is exact unless the server says it is capped. */
export async function listPage(
  list: ListOperation,
  { filter = {}, pagination, sort, signal }: GetListParams,
  identified: (record: RaRecord) => RaRecord,
): Promise<GetListResult> {
  const { page, perPage } = pagination ?? { page: 1, perPage: 25 };
  const offset = Math.min((page - 1) * perPage, longestOffset);
  const sorted = list.sorts && sort ? { sort: list.sorts[`${sort.field} ${sort.order}`] } : {};
  const variables = { ...list.variables?.(filter), ...sorted, first: perPage, offset };
  const answer = (await graphql<Record<string, Page>>(list.query, variables, signal))[list.root];
  return {
    data: answer.nodes.map(identified),
    pageInfo: { hasNextPage: answer.pageInfo.hasNextPage, hasPreviousPage: page > 1 },
    meta: { totalCount: answer.totalCount, totalCountCapped: answer.totalCountCapped ?? false },
  };
}
