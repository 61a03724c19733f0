import type { RaRecord } from 'react-admin';
import type { Viewer } from './viewer';

/** Filters are what the inputs above a list hold: texts and switches. */
type Filter = Record<string, string | boolean | undefined>;

/** How a list of one noun is asked for. */
export interface ListOperation {
  query: string;
  root: string;
  /** `page`: the server pages it (`$first`, `$offset`, `nodes`); `all`: a plain array, paged here. */
  shape: 'page' | 'all';
  /** Value of `$sort` by "field direction"; a list without it has its own order. */
  sorts?: Record<string, unknown>;
  variables?: (filter: Filter) => Record<string, unknown>;
  /** Narrowing of a plain array by the filter. */
  matches?: (record: RaRecord, filter: Filter) => boolean;
}

export interface OneOperation {
  query: string;
  root: string;
  /** Variables besides `$id` that depend on what the viewer may read. */
  variables?: (viewer: Viewer) => Record<string, unknown>;
}

/** What the data provider knows about one noun; each noun keeps it in its `operations.ts`. */
export interface Noun {
  list?: ListOperation;
  one?: OneOperation;
  /** Key of a record that has no `id` of its own. */
  identify?: (record: Record<string, unknown>) => string;
}
