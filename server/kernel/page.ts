import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { canonicalJson } from './canonical';
import { Refusal } from './refusal';
import type { Viewer } from './viewer';

export const MOST_PER_PAGE = 100;
export const LONGEST_OFFSET = 10_000;
const COUNTED_UP_TO = 1000;

/** What a list is asked for: `after` a cursor for going on, or an `offset` for jumping. */
export interface PageRequest {
  first: number;
  after?: string;
  offset?: number;
}

/** How a list is ordered: an indexed plain column, ties broken by `id` in the same direction. */
export interface PageOrder {
  column: string;
  direction: 'ASC' | 'DESC';
}

@ObjectType({ description: 'Where a page of a list ends.' })
@Directive('@shareable')
export class PageInfo {
  @Directive('@tag(name: "partner")')
  @Field({ description: 'Whether more rows follow.' })
  hasNextPage: boolean;

  @Directive('@tag(name: "partner")')
  @Field(() => String, {
    nullable: true,
    description: 'Pass it as `after` for the next page. It is bound to you, this filter and this order.',
  })
  endCursor: string | null;
}

export interface Page<E> {
  nodes: E[];
  pageInfo: PageInfo;
  count: () => Promise<{ value: number; capped: boolean }>;
}

/**
 * A page type for a node type. The count is computed only when it is selected. `tags` publishes the
 * page's own fields to those contracts.
 */
export function pageTypeOf<T extends object>(node: ClassType<T>, name: string, tags: readonly string[] = []) {
  const Tagged = (): PropertyDecorator & MethodDecorator => (target: object, key: string | symbol) => {
    for (const tag of tags) Directive(`@tag(name: "${tag}")`)(target, key);
  };
  @ObjectType(`${name}Page`, { description: `A page of ${name} records.` })
  class PageType {
    @Tagged()
    @Field(() => [node], { description: 'The rows of this page, in the order of the list.' })
    nodes: T[];

    @Tagged()
    @Field(() => PageInfo, { description: 'Where the page ends, and whether more follows.' })
    pageInfo: PageInfo;

    count: Page<T>['count'];

    @Tagged()
    @Field(() => Int, { description: `How many there are; exact up to ${COUNTED_UP_TO}.` })
    async totalCount(): Promise<number> {
      return (await this.count()).value;
    }

    @Tagged()
    @Field(() => Boolean, { description: `Whether there are more than \`totalCount\` says.` })
    async totalCountCapped(): Promise<boolean> {
      return (await this.count()).capped;
    }
  }
  return PageType;
}

/** A page of API objects from a page of rows. */
export function presentPage<E, T extends object, P extends object>(
  Type: ClassType<P>,
  page: Page<E>,
  present: (row: E) => T,
): P {
  return Object.assign(new Type(), {
    nodes: page.nodes.map(present),
    pageInfo: page.pageInfo,
    count: page.count,
  });
}

/**
 * One page by keyset: one statement whatever its size, and one more if the count is selected.
 * `query` has its conditions (the scope of the viewer first of all); `filter` is what the cursor is bound to.
 * Refuses BAD_INPUT for a size or offset out of bounds and BAD_CURSOR for a cursor of another list or viewer.
 */
export async function page<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  order: PageOrder,
  request: PageRequest,
  binding: { viewer: Viewer; filter: object; key: Buffer },
): Promise<Page<E>> {
  const { first } = request;
  // An argument left out and one that is null are the same.
  const [after, offset] = [request.after ?? undefined, request.offset ?? undefined];
  if (first < 1 || first > MOST_PER_PAGE) throw new Refusal('BAD_INPUT', {}, { first: 'OUT_OF_RANGE' });
  if (offset !== undefined && (offset < 0 || offset > LONGEST_OFFSET)) {
    throw new Refusal('BAD_INPUT', {}, { offset: 'OUT_OF_RANGE' });
  }
  const bound = createHash('sha256')
    .update(canonicalJson([binding.viewer.id, query.alias, binding.filter, order]))
    .digest();
  const all = query.clone();
  const { alias } = query;
  const column = `${alias}.${order.column}`;
  if (after !== undefined) {
    const [value, id] = openCursor(after, binding.key, bound);
    const beyond = order.direction === 'ASC' ? '>' : '<';
    query.andWhere(
      `(${column} ${beyond} :afterValue OR (${column} = :afterValue AND ${alias}.id ${beyond} :afterId))`,
      { afterValue: value, afterId: id },
    );
  }
  query
    .orderBy(column, order.direction)
    .addOrderBy(`${alias}.id`, order.direction)
    .limit(first + 1);
  if (offset !== undefined) query.offset(offset);
  const rows = await query.getMany();
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  let counted: Promise<{ value: number; capped: boolean }> | undefined;
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last ? sealCursor([plain(last[order.column]), last.id as string], binding.key, bound) : null,
    },
    count: () => (counted ??= countUpTo(all)),
  };
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

async function countUpTo<E extends ObjectLiteral>(query: SelectQueryBuilder<E>) {
  const found = await query
    .select(`${query.alias}.id`, 'id')
    .limit(COUNTED_UP_TO + 1)
    .getRawMany();
  return { value: Math.min(found.length, COUNTED_UP_TO), capped: found.length > COUNTED_UP_TO };
}

function sealCursor(content: [unknown, string], key: Buffer, bound: Buffer): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound);
  const body = Buffer.concat([cipher.update(JSON.stringify(content)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

function openCursor(cursor: string, key: Buffer, bound: Buffer): [unknown, string] {
  try {
    const bytes = Buffer.from(cursor, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(bound);
    decipher.setAuthTag(bytes.subarray(12, 28));
    const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString();
    return JSON.parse(text) as [unknown, string];
  } catch {
    throw new Refusal('BAD_CURSOR');
  }
}
