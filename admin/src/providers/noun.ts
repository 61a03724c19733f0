import type { RaRecord } from 'react-admin';

type Filter = Record<string, unknown>;

/** How a list of one noun is asked for. The query takes `$first $after $offset $filter $sort` as it needs. */
export interface ListOperation {
  query: string;
  root: string;
  /** `page`: keyset page with `nodes`; `all`: a plain array, paged here. */
  shape: 'page' | 'all';
  /** Whether the query takes `$offset`; else pages are reached by their cursors. */
  jumps?: boolean;
  /** Sort value by "field direction"; a list without it has its own order. */
  sorts?: Record<string, unknown>;
  variables?: (filter: Filter) => Record<string, unknown>;
  /** Narrowing of a plain array by the filter. */
  matches?: (record: RaRecord, filter: Filter) => boolean;
}

export interface OneOperation {
  query: string;
  root: string;
}

/** What the data provider knows about one noun; each noun keeps it in its `operations.ts`. */
export interface Noun {
  list?: ListOperation;
  one?: OneOperation;
  /** Key of a record that has no `id` of its own. */
  identify?: (record: Record<string, unknown>) => string;
}
