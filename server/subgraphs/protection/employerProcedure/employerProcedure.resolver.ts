import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { presentPage, type RequestContext } from '../../../kernel';
import { demand, insider } from '../insiders';
import { PageArgs, pageRequest } from '../inputs';
import { lookAt } from '../person/sealedTexts';
import { childrenOf, recordOf } from '../present';
import { presentRecord, ProtectionRecordType } from '../record/record.type';
import { abandonEmployerProcedure } from './commands/abandonEmployerProcedure';
import { acceptEmployerDecision } from './commands/acceptEmployerDecision';
import { objectToEmployer } from './commands/objectToEmployer';
import { openEmployerProcedure } from './commands/openEmployerProcedure';
import { recordEmployerDecision } from './commands/recordEmployerDecision';
import { recordEmployerMeeting } from './commands/recordEmployerMeeting';
import { recordEmployerRedecision } from './commands/recordEmployerRedecision';
import { EmployerProcedure, procedureTexts } from './employerProcedure.entity';
import {
  AbandonEmployerProcedureInput,
  AcceptEmployerDecisionInput,
  ObjectToEmployerInput,
  OpenEmployerProcedureInput,
  RecordEmployerDecisionInput,
  RecordEmployerMeetingInput,
  RecordEmployerRedecisionInput,
} from './employerProcedure.inputs';
import {
  EmployerProcedureFilter,
  EmployerProcedurePage,
  EmployerProcedurePayload,
  EmployerProcedureTexts,
  EmployerProcedureType,
  presentProcedure,
} from './employerProcedure.type';

@Resolver(() => EmployerProcedureType)
export class EmployerProcedureResolver {
  @Query(() => EmployerProcedurePage, {
    description: 'Procedures of employers, newest first. Cleared insiders only.',
  })
  async employerProcedures(
    @Arg('filter', () => EmployerProcedureFilter, { nullable: true }) filter: EmployerProcedureFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: RequestContext,
  ) {
    demand(insider, ctx.viewer);
    const query = ctx.read.createQueryBuilder(EmployerProcedure, 'row');
    const { state } = filter ?? {};
    if (state) query.andWhere('row.state = :state', { state });
    const order = { column: 'invitedAt', direction: 'DESC' } as const;
    const found = await ctx.page(query, order, pageRequest(args), { ...filter });
    return presentPage(EmployerProcedurePage, found, (row) => presentProcedure(ctx.viewer, row));
  }

  @FieldResolver(() => ProtectionRecordType, { nullable: true, description: 'The record it belongs to.' })
  async record(@Root() { row }: EmployerProcedureType, @Ctx() ctx: RequestContext) {
    const record = await recordOf(ctx, row.recordId);
    return record && presentRecord(ctx.viewer, record);
  }

  @FieldResolver(() => EmployerProcedureTexts, { description: 'What was written about it.' })
  texts(@Root() { row }: EmployerProcedureType, @Ctx() ctx: RequestContext): Promise<EmployerProcedureTexts> {
    return lookAt(ctx, procedureTexts, row);
  }

  @Mutation(() => EmployerProcedurePayload, {
    description: 'Records that an employer invites the service before it acts.',
  })
  async openEmployerProcedure(
    @Arg('input', () => OpenEmployerProcedureInput) input: OpenEmployerProcedureInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EmployerProcedurePayload> {
    return { procedure: presentProcedure(ctx.viewer, await ctx.run(openEmployerProcedure, input)) };
  }

  @Mutation(() => EmployerProcedurePayload, { description: 'Records that the commission met.' })
  async recordEmployerMeeting(
    @Arg('input', () => RecordEmployerMeetingInput) input: RecordEmployerMeetingInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EmployerProcedurePayload> {
    return { procedure: presentProcedure(ctx.viewer, await ctx.run(recordEmployerMeeting, input)) };
  }

  @Mutation(() => EmployerProcedurePayload, { description: 'Records the copy of the decision.' })
  async recordEmployerDecision(
    @Arg('input', () => RecordEmployerDecisionInput) input: RecordEmployerDecisionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EmployerProcedurePayload> {
    return { procedure: presentProcedure(ctx.viewer, await ctx.run(recordEmployerDecision, input)) };
  }

  @Mutation(() => EmployerProcedurePayload, { description: 'Records the objection of the service.' })
  async objectToEmployer(
    @Arg('input', () => ObjectToEmployerInput) input: ObjectToEmployerInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EmployerProcedurePayload> {
    return { procedure: presentProcedure(ctx.viewer, await ctx.run(objectToEmployer, input)) };
  }

  @Mutation(() => EmployerProcedurePayload, { description: 'Records that the service does not object.' })
  async acceptEmployerDecision(
    @Arg('input', () => AcceptEmployerDecisionInput) input: AcceptEmployerDecisionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EmployerProcedurePayload> {
    return { procedure: presentProcedure(ctx.viewer, await ctx.run(acceptEmployerDecision, input)) };
  }

  @Mutation(() => EmployerProcedurePayload, { description: 'Records what the employer decided anew.' })
  async recordEmployerRedecision(
    @Arg('input', () => RecordEmployerRedecisionInput) input: RecordEmployerRedecisionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EmployerProcedurePayload> {
    return { procedure: presentProcedure(ctx.viewer, await ctx.run(recordEmployerRedecision, input)) };
  }

  @Mutation(() => EmployerProcedurePayload, {
    description: 'Records that the employer gave up its intention.',
  })
  async abandonEmployerProcedure(
    @Arg('input', () => AbandonEmployerProcedureInput) input: AbandonEmployerProcedureInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EmployerProcedurePayload> {
    return { procedure: presentProcedure(ctx.viewer, await ctx.run(abandonEmployerProcedure, input)) };
  }
}

@Resolver(() => ProtectionRecordType)
export class RecordEmployerProceduresResolver {
  @FieldResolver(() => [EmployerProcedureType], { description: 'Procedures of the employer, newest first.' })
  async employerProcedures(@Root() { row }: ProtectionRecordType, @Ctx() ctx: RequestContext) {
    const rows = await childrenOf(ctx, EmployerProcedure, 'invitedAt', row.id);
    return rows.map((child) => presentProcedure(ctx.viewer, child));
  }
}
