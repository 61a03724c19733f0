import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { presentPage, type RequestContext, rowsById } from '../../../kernel';
import { childrenOf } from '../children';
import { withinScope } from '../report/report.policy';
import { loadReport } from '../report/report.reference';
import { ReportType } from '../report/report.type';
import { prepareNotice } from './commands/prepareNotice';
import { signNotice } from './commands/signNotice';
import { Notice } from './notice.entity';
import { PrepareNoticeInput, SignNoticeInput } from './notice.inputs';
import { mayReadNotice } from './notice.policy';
import { NoticePage, NoticePayload, NoticeState, NoticeType, presentNotice } from './notice.type';

function loadNotice(ctx: RequestContext, id: string): Promise<NoticeType | null> {
  const loader = ctx.loader<string, NoticeType | null>('notice', async (ids) => {
    const rows = await rowsById(ctx.read, Notice, ids);
    return rows.map((row) =>
      row && mayReadNotice(ctx.viewer, row).allowed ? presentNotice(row, ctx.viewer) : null,
    );
  });
  return loader.load(id);
}

export function noticeReferences(keys: readonly { id: string }[], ctx: RequestContext) {
  return Promise.all(keys.map(({ id }) => loadNotice(ctx, id)));
}

@Resolver(() => NoticeType)
export class NoticeResolver {
  @Query(() => NoticeType, { nullable: true, description: 'One notice; null if unknown or not open to you.' })
  notice(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string) {
    return loadNotice(ctx, id);
  }

  @Query(() => NoticePage, { description: 'Notices within your reach, oldest first.' })
  async notices(
    @Ctx() ctx: RequestContext,
    @Arg('states', () => [NoticeState], { nullable: true }) states: (keyof typeof NoticeState)[] = [],
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 100 at most.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('offset', () => Int, { nullable: true, description: 'To jump; 10,000 at most.' }) offset?: number,
  ) {
    const query = withinScope(ctx.read.createQueryBuilder(Notice, 'notice'), ctx.viewer, 'notice');
    if (states.length > 0) query.andWhere('notice.state IN (:...states)', { states });
    const order = { column: 'createdAt', direction: 'ASC' } as const;
    const page = await ctx.page(query, order, { first, after, offset }, { states });
    return presentPage(NoticePage, page, (notice) => presentNotice(notice, ctx.viewer));
  }

  @FieldResolver(() => ReportType, { nullable: true })
  report(@Root() { reportId }: NoticeType, @Ctx() ctx: RequestContext) {
    return loadReport(ctx, reportId);
  }

  @Mutation(() => NoticePayload, { description: 'Settles what the letter says.' })
  prepareNotice(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PrepareNoticeInput) input: PrepareNoticeInput,
  ) {
    return ctx.run(prepareNotice, input).then(payload(ctx));
  }

  @Mutation(() => NoticePayload, {
    description: 'Signs the letter and hands it to the vault, which addresses and sends it.',
  })
  signNotice(@Ctx() ctx: RequestContext, @Arg('input', () => SignNoticeInput) input: SignNoticeInput) {
    return ctx.run(signNotice, input).then(payload(ctx));
  }
}

/** The notices on their report. */
@Resolver(() => ReportType)
export class ReportNoticesResolver {
  @FieldResolver(() => [NoticeType], { description: 'What the applicant is told of each decision.' })
  async notices(@Root() report: ReportType, @Ctx() ctx: RequestContext): Promise<NoticeType[]> {
    const notices = await childrenOf(ctx, Notice, report);
    return notices.map((notice) => presentNotice(notice, ctx.viewer));
  }
}

function payload(ctx: RequestContext) {
  return (notice: Notice): NoticePayload => ({ notice: presentNotice(notice, ctx.viewer) });
}
