import { Arg, Ctx, Directive, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { presentPage, type RequestContext, rowsById } from '../../../kernel';
import { childrenOf } from '../children';
import { loadReport } from '../report/report.reference';
import { ReportType } from '../report/report.type';
import { acceptReferral, answerReferral } from './commands/answerReferral';
import { approveReferral } from './commands/approveReferral';
import { dispatchReferral } from './commands/dispatchReferral';
import { draftReferral } from './commands/draftReferral';
import { cancelReferral, recallReferral, returnReferral } from './commands/endReferral';
import { Referral } from './referral.entity';
import {
  AcceptReferralInput,
  AnswerReferralInput,
  ApproveReferralInput,
  CancelReferralInput,
  DispatchReferralInput,
  DraftReferralInput,
  RecallReferralInput,
  ReferralFilter,
  ReturnReferralInput,
} from './referral.inputs';
import { mayReadReferral, referralsInScope } from './referral.policy';
import { presentReferral, ReferralPage, ReferralPayload, ReferralType } from './referral.type';

const PARTNER = '@tag(name: "partner")';

function loadReferral(ctx: RequestContext, id: string): Promise<ReferralType | null> {
  const loader = ctx.loader<string, ReferralType | null>('referral', async (ids) => {
    const rows = await rowsById(ctx.read, Referral, ids);
    return rows.map((row) =>
      row && mayReadReferral(ctx.viewer, row).allowed ? presentReferral(row, ctx.viewer) : null,
    );
  });
  return loader.load(id);
}

export function referralReferences(keys: readonly { id: string }[], ctx: RequestContext) {
  return Promise.all(keys.map(({ id }) => loadReferral(ctx, id)));
}

@Resolver(() => ReferralType)
export class ReferralResolver {
  @Directive(PARTNER)
  @Query(() => ReferralType, {
    nullable: true,
    description: 'One referral; null if unknown or not open to you.',
  })
  referral(@Ctx() ctx: RequestContext, @Directive(PARTNER) @Arg('id', () => ID) id: string) {
    return loadReferral(ctx, id);
  }

  @Directive(PARTNER)
  @Query(() => ReferralPage, {
    description: 'Referrals, newest first. A partner sees those sent to it, and nothing else.',
  })
  async referrals(
    @Ctx() ctx: RequestContext,
    @Directive(PARTNER) @Arg('filter', () => ReferralFilter, { nullable: true }) filter: ReferralFilter = {},
    @Directive(PARTNER)
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 100 at most.' })
    first: number,
    @Directive(PARTNER)
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after?: string,
    @Directive(PARTNER)
    @Arg('offset', () => Int, { nullable: true, description: 'To jump; 10,000 at most.' })
    offset?: number,
  ) {
    const query = referralsInScope(ctx.read, ctx.viewer);
    const { states, kind } = filter;
    if (states && states.length > 0) query.andWhere('referral.state IN (:...states)', { states });
    if (kind) query.andWhere('referral.kind = :kind', { kind });
    const order = { column: 'createdAt', direction: 'DESC' } as const;
    const page = await ctx.page(query, order, { first, after, offset }, filter);
    return presentPage(ReferralPage, page, (referral) => presentReferral(referral, ctx.viewer));
  }

  @FieldResolver(() => ReportType, { nullable: true })
  report(@Root() { reportId }: ReferralType, @Ctx() ctx: RequestContext) {
    return loadReport(ctx, reportId);
  }

  @Mutation(() => ReferralPayload, { description: 'Drafts a referral of a CRB entry to the body in charge.' })
  draftReferral(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DraftReferralInput) input: DraftReferralInput,
  ) {
    return ctx.run(draftReferral, input).then(payload(ctx));
  }

  @Mutation(() => ReferralPayload, { description: 'Management approves what another person drafted.' })
  approveReferral(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ApproveReferralInput) input: ApproveReferralInput,
  ) {
    return ctx.run(approveReferral, input).then(payload(ctx));
  }

  @Mutation(() => ReferralPayload, { description: 'Sends an approved referral. The applicant is told.' })
  dispatchReferral(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DispatchReferralInput) input: DispatchReferralInput,
  ) {
    return ctx.run(dispatchReferral, input).then(payload(ctx));
  }

  @Mutation(() => ReferralPayload, { description: 'Drops a referral that has not gone out.' })
  cancelReferral(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CancelReferralInput) input: CancelReferralInput,
  ) {
    return ctx.run(cancelReferral, input).then(payload(ctx));
  }

  @Mutation(() => ReferralPayload, { description: 'Calls a referral back.' })
  recallReferral(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecallReferralInput) input: RecallReferralInput,
  ) {
    return ctx.run(recallReferral, input).then(payload(ctx));
  }

  @Directive(PARTNER)
  @Mutation(() => ReferralPayload, { description: 'You take a referral on.' })
  acceptReferral(
    @Ctx() ctx: RequestContext,
    @Directive(PARTNER) @Arg('input', () => AcceptReferralInput) input: AcceptReferralInput,
  ) {
    return ctx.run(acceptReferral, input).then(payload(ctx));
  }

  @Directive(PARTNER)
  @Mutation(() => ReferralPayload, { description: 'You tell what you decided on a referral you took on.' })
  answerReferral(
    @Ctx() ctx: RequestContext,
    @Directive(PARTNER) @Arg('input', () => AnswerReferralInput) input: AnswerReferralInput,
  ) {
    return ctx.run(answerReferral, input).then(payload(ctx));
  }

  @Directive(PARTNER)
  @Mutation(() => ReferralPayload, {
    description: 'You give a referral back because the matter is not yours.',
  })
  returnReferral(
    @Ctx() ctx: RequestContext,
    @Directive(PARTNER) @Arg('input', () => ReturnReferralInput) input: ReturnReferralInput,
  ) {
    return ctx.run(returnReferral, input).then(payload(ctx));
  }
}

/** The referrals on their report. */
@Resolver(() => ReportType)
export class ReportReferralsResolver {
  @FieldResolver(() => [ReferralType], { description: 'Where its materials were sent.' })
  async referrals(@Root() report: ReportType, @Ctx() ctx: RequestContext): Promise<ReferralType[]> {
    const referrals = await childrenOf(ctx, Referral, report);
    return referrals.map((referral) => presentReferral(referral, ctx.viewer));
  }
}

function payload(ctx: RequestContext) {
  return (referral: Referral): ReferralPayload => ({ referral: presentReferral(referral, ctx.viewer) });
}
