import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { presentPage, type RequestContext } from '../../../kernel';
import { childrenOf } from '../children';
import { staffStub } from '../stubs';
import { checkCodeOf } from '../../../contracts/checkCode';
import { approveReview, returnReview } from './commands/approveReview';
import { certifyWarning } from './commands/certifyWarning';
import { classifyAsCriminal, classifyAsNonCriminal } from './commands/classifyReport';
import { correctIdentity } from './commands/correctIdentity';
import { registerReport } from './commands/registerReport';
import { returnWithExplanation } from './commands/returnWithExplanation';
import { reviewReport } from './commands/reviewReport';
import { Report } from './report.entity';
import {
  ApproveReviewInput,
  CertifyWarningInput,
  ClassifyAsCriminalInput,
  ClassifyAsNonCriminalInput,
  CorrectIdentityInput,
  RegisterReportInput,
  ReportFilter,
  ReturnReviewInput,
  ReturnWithExplanationInput,
  ReviewReportInput,
} from './report.inputs';
import { presentReport } from './report.present';
import { loadReport } from './report.reference';
import { filteredReports, reportOrder, ReportSort } from './report.list';
import {
  RegisteredReportPayload,
  ReportPage,
  ReportPayload,
  ReportType,
  ReviewStepType,
  TimelineEntry,
} from './report.type';
import { ReportEvent } from './reportEvent.entity';
import { ReviewStep } from './reviewStep.entity';

@Resolver(() => ReportType)
export class ReportResolver {
  @Query(() => ReportPage, {
    description: 'Reports within your reach, newest first unless you say otherwise.',
  })
  async reports(
    @Ctx() ctx: RequestContext,
    @Arg('filter', () => ReportFilter, { nullable: true }) filter: ReportFilter = {},
    @Arg('sort', () => ReportSort, { defaultValue: 'REGISTERED_AT_DESC' }) sort: keyof typeof ReportSort,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 100 at most.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('offset', () => Int, { nullable: true, description: 'To jump; 10,000 at most.' }) offset?: number,
  ) {
    const query = filteredReports(ctx.read, ctx.viewer, filter);
    const page = await ctx.page(query, reportOrder(sort), { first, after, offset }, { filter, sort });
    return presentPage(ReportPage, page, (report) => presentReport(report, ctx.viewer));
  }

  @Query(() => ReportType, { nullable: true, description: 'One report; null if unknown or not open to you.' })
  report(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string): Promise<ReportType | null> {
    return loadReport(ctx, id);
  }

  @FieldResolver(() => [ReviewStepType], { description: 'Both steps of the review, with those sent back.' })
  async reviewSteps(@Root() report: ReportType, @Ctx() ctx: RequestContext): Promise<ReviewStepType[]> {
    const steps = await childrenOf(ctx, ReviewStep, report);
    return steps.map(({ kind, outcome, byId, createdAt, finding }) => ({
      kind,
      outcome,
      by: staffStub(byId),
      at: createdAt,
      finding,
    }));
  }

  @FieldResolver(() => [TimelineEntry], { description: 'Everything that was done, oldest first.' })
  async timeline(@Root() report: ReportType, @Ctx() ctx: RequestContext): Promise<TimelineEntry[]> {
    const events = await childrenOf(ctx, ReportEvent, report);
    return events.map(({ createdAt, action, actorId }) => ({
      at: createdAt,
      action,
      actor: staffStub(actorId),
    }));
  }

  @Mutation(() => RegisteredReportPayload, {
    description: 'Takes in a written statement or a call and registers it at once, whatever it lacks.',
  })
  async registerReport(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RegisterReportInput) input: RegisterReportInput,
  ): Promise<RegisteredReportPayload> {
    const report = await ctx.run(registerReport, input);
    return registered(ctx, report);
  }

  @Mutation(() => ReportPayload, { description: 'The procedural officer states what the review found.' })
  reviewReport(@Ctx() ctx: RequestContext, @Arg('input', () => ReviewReportInput) input: ReviewReportInput) {
    return ctx.run(reviewReport, input).then(payload(ctx));
  }

  @Mutation(() => ReportPayload, { description: 'Management confirms a review made by another person.' })
  approveReview(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ApproveReviewInput) input: ApproveReviewInput,
  ) {
    return ctx.run(approveReview, input).then(payload(ctx));
  }

  @Mutation(() => ReportPayload, { description: 'Management sends a review back for rework.' })
  returnReview(@Ctx() ctx: RequestContext, @Arg('input', () => ReturnReviewInput) input: ReturnReviewInput) {
    return ctx.run(returnReview, input).then(payload(ctx));
  }

  @Mutation(() => ReportPayload, {
    description: 'Classifies a reviewed report as criminal and enters it in the Crime Record Book.',
  })
  classifyAsCriminal(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ClassifyAsCriminalInput) input: ClassifyAsCriminalInput,
  ) {
    return ctx.run(classifyAsCriminal, input).then(payload(ctx));
  }

  @Mutation(() => ReportPayload, { description: 'Classifies a reviewed report as non-criminal.' })
  classifyAsNonCriminal(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ClassifyAsNonCriminalInput) input: ClassifyAsNonCriminalInput,
  ) {
    return ctx.run(classifyAsNonCriminal, input).then(payload(ctx));
  }

  @Mutation(() => ReportPayload, {
    description: 'Returns a matter of civil law to its applicant with an explanation.',
  })
  returnWithExplanation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReturnWithExplanationInput) input: ReturnWithExplanationInput,
  ) {
    return ctx.run(returnWithExplanation, input).then(payload(ctx));
  }

  @Mutation(() => ReportPayload, {
    description: 'The applicant has signed the warning about knowingly false denunciation after all.',
  })
  certifyWarning(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CertifyWarningInput) input: CertifyWarningInput,
  ) {
    return ctx.run(certifyWarning, input).then(payload(ctx));
  }

  @Mutation(() => ReportPayload, {
    description: 'Sends a corrected identity to the vault after it sent one back.',
  })
  correctIdentity(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CorrectIdentityInput) input: CorrectIdentityInput,
  ) {
    return ctx.run(correctIdentity, input).then(payload(ctx));
  }
}

function payload(ctx: RequestContext) {
  return (report: Report): ReportPayload => ({ report: presentReport(report, ctx.viewer) });
}

/** What the receiving officer gets at registration: the report and the applicant's check code. */
function registered(ctx: RequestContext, report: Report): RegisteredReportPayload {
  const checkCode = checkCodeOf(ctx.keys.secret('checkCode'), report.id);
  return { report: presentReport(report, ctx.viewer), checkCode };
}
