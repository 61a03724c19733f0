import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Entity, type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import {
  allow,
  columns,
  command,
  event,
  Flag,
  Instant,
  type Policy,
  presentPage,
  pageTypeOf,
  Recorded,
  refuse,
  type RequestContext,
  rowsById,
  Short,
} from '../../../server/kernel';

/** A noun of no business at all, to try the kernel on. */
@Entity('folder')
export class Folder extends Recorded {
  @Short(64) title: string;
  @Short(16) departmentCode: string;
  @Instant() filedAt: Date;
  @Flag() sealed: boolean;
}

export class FolderTable implements MigrationInterface {
  name = 'FolderTable1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    const { recorded, short, instant, flag } = columns;
    const own = [short('title'), short('departmentCode', 16), instant('filedAt'), flag('sealed')];
    await runner.createTable(new Table({ name: 'folder', columns: [...recorded(), ...own] }));
  }

  async down(): Promise<void> {}
}

export const mayReadFolder: Policy<Folder> = (viewer, folder) =>
  viewer.reaches(folder.departmentCode) ? allow() : refuse('NOT_FOUND');

/** What `openFolder` is told besides; `tell` events follow from it, `fail` breaks the act after them. */
export interface OpenFolder {
  idempotencyKey: string;
  title: string;
  departmentCode: string;
  tell?: number;
  fail?: boolean;
}

export const openFolder = command({
  name: 'openFolder',
  result: Folder,
  mayRead: mayReadFolder,
  async handle(ctx, { title, departmentCode, tell = 0, fail = false }: OpenFolder) {
    const folder = await ctx.save(
      ctx.create(Folder, { id: randomUUID(), title, departmentCode, filedAt: ctx.now, sealed: false }),
    );
    ctx.record('folder.opened', { type: 'Folder', id: folder.id });
    for (let n = 1; n <= tell; n++) ctx.emit(message(folder.id, n));
    if (fail) throw new Error('half way');
    return folder;
  },
});

export const renameFolder = command({
  name: 'renameFolder',
  result: Folder,
  mayRead: mayReadFolder,
  async handle(ctx, input: { idempotencyKey: string; id: string; expectedVersion: number; title: string }) {
    const folder = await ctx.lock(Folder, input.id, mayReadFolder, input.expectedVersion);
    if (folder.sealed) ctx.require(refuse('WRONG_STATE'));
    folder.title = input.title;
    ctx.record('folder.renamed', { type: 'Folder', id: folder.id });
    ctx.emit(message(folder.id, folder.version + 1));
    return ctx.save(folder);
  },
});

/** The `n`-th event of a stream. Its payload is nobody's: only its number matters here. */
export function message(stream: string, n: number) {
  return event('payout.refused', stream, { payoutId: stream, reason: String(n) });
}

@ObjectType('Folder')
class FolderType {
  @Field(() => ID) id: string;
  @Field() title: string;
}

const FolderPage = pageTypeOf(FolderType, 'Folder');

@Resolver(() => FolderType)
export class FolderResolver {
  @Query(() => FolderType, { nullable: true })
  async folder(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string) {
    const [folder] = await rowsById(ctx.read, Folder, [id]);
    return folder && mayReadFolder(ctx.viewer, folder).allowed ? folder : null;
  }

  @Query(() => FolderPage)
  async folders(
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int) first: number,
    @Arg('department', () => String, { nullable: true }) department?: string,
    @Arg('direction', () => String, { defaultValue: 'ASC' }) direction?: 'ASC' | 'DESC',
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('offset', () => Int, { nullable: true }) offset?: number,
  ) {
    const query = ctx.read.createQueryBuilder(Folder, 'folder');
    if (department) query.where('folder.departmentCode = :department', { department });
    const order = { column: 'filedAt', direction: direction ?? 'ASC' } as const;
    const page = await ctx.page(query, order, { first, after, offset }, { department });
    return presentPage(FolderPage, page, ({ id, title }) => ({ id, title }));
  }

  @Mutation(() => FolderType)
  openFolder(
    @Ctx() ctx: RequestContext,
    @Arg('key') idempotencyKey: string,
    @Arg('title') title: string,
    @Arg('department') departmentCode: string,
  ) {
    return ctx.run(openFolder, { idempotencyKey, title, departmentCode });
  }

  @Query(() => String)
  whoAmI(@Ctx() { viewer }: RequestContext): string {
    return viewer.id;
  }
}
