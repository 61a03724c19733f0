import DataLoader from 'dataloader';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { AuditNote } from './audit/entry';
import type { Clock } from './clock';
import type { Command, CommandContext, CommandInput } from './command';
import type { Recorded } from './fields';
import type { Keys } from './keys';
import { page, type Page, type PageOrder, type PageRequest } from './page';
import type { Settings } from './settings';
import type { OutboxEvent } from './tables';
import type { Viewer } from './viewer';

/** What resolvers of one request share. */
export interface RequestContext {
  viewer: Viewer;
  clock: Clock;
  keys: Keys;
  settings: Settings;
  services: object;
  read: EntityManager;
  run<I extends CommandInput, E extends Recorded>(command: Command<I, E>, input: I): Promise<E>;
  /** One transaction for a query that must write something down, such as a failed attempt. */
  transact<T>(work: (ctx: CommandContext) => Promise<T>): Promise<T>;
  /** Audits a look at sealed data before it is answered; the look fails if this fails. */
  audit(...notes: AuditNote[]): Promise<void>;
  /** Puts a parked event back on its way; null when there is none of this id. */
  unparkEvent(id: string): Promise<OutboxEvent | null>;
  /** The request's loader of this name, made at first use. */
  loader<K, V>(name: string, load: (keys: readonly K[]) => Promise<ArrayLike<V | Error>>): DataLoader<K, V>;
  /** One keyset page of a query, with the cursor bound to viewer and filter. */
  page<E extends ObjectLiteral>(
    query: SelectQueryBuilder<E>,
    order: PageOrder,
    request: PageRequest,
    filter: object,
  ): Promise<Page<E>>;
}

interface RequestParts extends Omit<RequestContext, 'loader' | 'page'> {
  /** Throws when nobody waits for the answer any more. */
  requireTime: () => void;
}

/** Nothing new is read or begun once the request's time is over; what has begun runs to its end. */
export function createRequestContext({ requireTime, ...parts }: RequestParts): RequestContext {
  const timely =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      requireTime();
      return work(...args);
    };
  const loaders = new Map<string, unknown>();
  return {
    ...parts,
    run: timely(parts.run) as RequestContext['run'],
    transact: timely(parts.transact) as RequestContext['transact'],
    loader<K, V>(name: string, load: (keys: readonly K[]) => Promise<ArrayLike<V | Error>>) {
      let loader = loaders.get(name) as DataLoader<K, V> | undefined;
      if (!loader) loaders.set(name, (loader = new DataLoader<K, V>(timely(load))));
      return loader;
    },
    page(query, order, request, filter) {
      requireTime();
      return page(query, order, request, { viewer: parts.viewer, filter, key: parts.keys.secret('cursor') });
    },
  };
}

/** Rows by id, in the order of the ids, in one statement. */
export async function rowsById<E extends { id: string }>(
  read: EntityManager,
  entity: new () => E,
  ids: readonly string[],
): Promise<(E | null)[]> {
  const rows = await read
    .createQueryBuilder(entity, 'row')
    .where('row.id IN (:...ids)', { ids: [...new Set(ids)] })
    .getMany();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
