import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { presentPage, type RequestContext, rowsById } from '../../../kernel';
import { checkCodeOf } from '../../../contracts/checkCode';
import { loadReport } from '../report/report.reference';
import { ReportType } from '../report/report.type';
import { draftProtocol } from './commands/draftProtocol';
import { abandonProtocol, signProtocolByOfficial } from './commands/finishProtocol';
import { recordReadBack, recordWarning, signProtocolByApplicant } from './commands/takeProtocolSteps';
import { OralStatementProtocol } from './protocol.entity';
import {
  AbandonProtocolInput,
  DraftProtocolInput,
  ProtocolState,
  RecordReadBackInput,
  RecordWarningInput,
  SignProtocolByApplicantInput,
  SignProtocolByOfficialInput,
} from './protocol.inputs';
import { mayReadProtocol, protocolsInScope } from './protocol.policy';
import {
  EffectiveProtocolPayload,
  presentProtocol,
  ProtocolPage,
  ProtocolPayload,
  ProtocolType,
} from './protocol.type';

export async function protocolReferences(keys: readonly { id: string }[], ctx: RequestContext) {
  const rows = await rowsById(
    ctx.read,
    OralStatementProtocol,
    keys.map(({ id }) => id),
  );
  return rows.map((row) =>
    row && mayReadProtocol(ctx.viewer, row).allowed ? presentProtocol(row, ctx.viewer) : null,
  );
}

@Resolver(() => ProtocolType)
export class ProtocolResolver {
  @Query(() => ProtocolType, { nullable: true, description: 'One protocol you are taking; null if unknown.' })
  async oralStatementProtocol(@Ctx() ctx: RequestContext, @Arg('id', () => ID) id: string) {
    const [protocol] = await protocolReferences([{ id }], ctx);
    return protocol ?? null;
  }

  @Query(() => ProtocolPage, { description: 'Protocols you are taking or took, newest first.' })
  async oralStatementProtocols(
    @Ctx() ctx: RequestContext,
    @Arg('states', () => [ProtocolState], { nullable: true }) states: (keyof typeof ProtocolState)[] = [],
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 100 at most.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('offset', () => Int, { nullable: true, description: 'To jump; 10,000 at most.' }) offset?: number,
  ) {
    const query = protocolsInScope(ctx.read, ctx.viewer);
    if (states.length > 0) query.andWhere('protocol.state IN (:...states)', { states });
    const order = { column: 'createdAt', direction: 'DESC' } as const;
    const page = await ctx.page(query, order, { first, after, offset }, { states });
    return presentPage(ProtocolPage, page, (protocol) => presentProtocol(protocol, ctx.viewer));
  }

  @FieldResolver(() => ReportType, { nullable: true, description: 'The report it became.' })
  report(@Root() { reportId }: ProtocolType, @Ctx() ctx: RequestContext) {
    return reportId ? loadReport(ctx, reportId) : null;
  }

  @Mutation(() => ProtocolPayload, { description: 'Begins the protocol of an oral statement.' })
  draftProtocol(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DraftProtocolInput) input: DraftProtocolInput,
  ) {
    return ctx.run(draftProtocol, input).then(payload(ctx));
  }

  @Mutation(() => ProtocolPayload, { description: 'It was read back to the applicant.' })
  recordReadBack(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordReadBackInput) input: RecordReadBackInput,
  ) {
    return ctx.run(recordReadBack, input).then(payload(ctx));
  }

  @Mutation(() => ProtocolPayload, {
    description: 'The applicant was warned of liability for knowingly false denunciation.',
  })
  recordWarning(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RecordWarningInput) input: RecordWarningInput,
  ) {
    return ctx.run(recordWarning, input).then(payload(ctx));
  }

  @Mutation(() => ProtocolPayload, { description: 'The applicant signed statement and warning.' })
  signProtocolByApplicant(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignProtocolByApplicantInput) input: SignProtocolByApplicantInput,
  ) {
    return ctx.run(signProtocolByApplicant, input).then(payload(ctx));
  }

  @Mutation(() => EffectiveProtocolPayload, {
    description: 'You signed: the protocol takes effect and its report is registered in the same moment.',
  })
  signProtocolByOfficial(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignProtocolByOfficialInput) input: SignProtocolByOfficialInput,
  ) {
    return ctx.run(signProtocolByOfficial, input).then(ended(ctx));
  }

  @Mutation(() => EffectiveProtocolPayload, {
    description: 'The statement broke off: it is kept and registered as a message.',
  })
  abandonProtocol(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AbandonProtocolInput) input: AbandonProtocolInput,
  ) {
    return ctx.run(abandonProtocol, input).then(ended(ctx));
  }
}

function payload(ctx: RequestContext) {
  return (protocol: OralStatementProtocol): ProtocolPayload => ({
    protocol: presentProtocol(protocol, ctx.viewer),
  });
}

function ended(ctx: RequestContext) {
  return (protocol: OralStatementProtocol): EffectiveProtocolPayload => ({
    protocol: presentProtocol(protocol, ctx.viewer),
    checkCode: protocol.reportId ? checkCodeOf(ctx.keys.secret('checkCode'), protocol.reportId) : null,
  });
}
