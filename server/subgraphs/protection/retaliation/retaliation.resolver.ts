import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { presentPage, type RequestContext } from '../../../kernel';
import { demand, insider } from '../insiders';
import { PageArgs, pageRequest } from '../inputs';
import { lookAt } from '../person/sealedTexts';
import { childrenOf, recordOf } from '../present';
import { presentRecord, ProtectionRecordType } from '../record/record.type';
import { addressEmployer } from './commands/addressEmployer';
import { closeRetaliation } from './commands/closeRetaliation';
import { dismissRetaliation } from './commands/dismissRetaliation';
import { recordConsent } from './commands/recordConsent';
import { recordRedecision } from './commands/recordRedecision';
import { reportRetaliation } from './commands/reportRetaliation';
import { withdrawRetaliation } from './commands/withdrawRetaliation';
import { RetaliationReport, retaliationTexts } from './retaliation.entity';
import {
  AddressEmployerInput,
  CloseRetaliationInput,
  DismissRetaliationInput,
  RecordConsentInput,
  RecordRedecisionInput,
  ReportRetaliationInput,
  WithdrawRetaliationInput,
} from './retaliation.inputs';
import {
  presentRetaliation,
  RetaliationReportFilter,
  RetaliationReportPage,
  RetaliationReportPayload,
  RetaliationReportTexts,
  RetaliationReportType,
} from './retaliation.type';

@Resolver(() => RetaliationReportType)
export class RetaliationReportResolver {
  @Query(() => RetaliationReportPage, {
    description: 'Reports of retaliation, newest first. Cleared insiders only.',
  })
  async retaliationReports(
    @Arg('filter', () => RetaliationReportFilter, { nullable: true }) filter: RetaliationReportFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: RequestContext,
  ) {
    demand(insider, ctx.viewer);
    const query = ctx.read.createQueryBuilder(RetaliationReport, 'row');
    const { state } = filter ?? {};
    if (state) query.andWhere('row.state = :state', { state });
    const order = { column: 'receivedAt', direction: 'DESC' } as const;
    const found = await ctx.page(query, order, pageRequest(args), { ...filter });
    return presentPage(RetaliationReportPage, found, (row) => presentRetaliation(ctx.viewer, row));
  }

  @FieldResolver(() => ProtectionRecordType, { nullable: true, description: 'The record it belongs to.' })
  async record(@Root() { row }: RetaliationReportType, @Ctx() ctx: RequestContext) {
    const record = await recordOf(ctx, row.recordId);
    return record && presentRecord(ctx.viewer, record);
  }

  @FieldResolver(() => RetaliationReportTexts, { description: 'What was written about it.' })
  texts(@Root() { row }: RetaliationReportType, @Ctx() ctx: RequestContext): Promise<RetaliationReportTexts> {
    return lookAt(ctx, retaliationTexts, row);
  }

  @Mutation(() => RetaliationReportPayload, {
    description: 'Takes in that a person reports revenge by the employer.',
  })
  async reportRetaliation(
    @Arg('input', () => ReportRetaliationInput) input: ReportRetaliationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RetaliationReportPayload> {
    return { retaliation: presentRetaliation(ctx.viewer, await ctx.run(reportRetaliation, input)) };
  }

  @Mutation(() => RetaliationReportPayload, {
    description: 'Records the written consent that the employer be told.',
  })
  async recordConsent(
    @Arg('input', () => RecordConsentInput) input: RecordConsentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RetaliationReportPayload> {
    return { retaliation: presentRetaliation(ctx.viewer, await ctx.run(recordConsent, input)) };
  }

  @Mutation(() => RetaliationReportPayload, { description: 'Records what the service told the employer.' })
  async addressEmployer(
    @Arg('input', () => AddressEmployerInput) input: AddressEmployerInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RetaliationReportPayload> {
    return { retaliation: presentRetaliation(ctx.viewer, await ctx.run(addressEmployer, input)) };
  }

  @Mutation(() => RetaliationReportPayload, { description: 'Finds the report not confirmed.' })
  async dismissRetaliation(
    @Arg('input', () => DismissRetaliationInput) input: DismissRetaliationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RetaliationReportPayload> {
    return { retaliation: presentRetaliation(ctx.viewer, await ctx.run(dismissRetaliation, input)) };
  }

  @Mutation(() => RetaliationReportPayload, { description: 'Records that the person takes the report back.' })
  async withdrawRetaliation(
    @Arg('input', () => WithdrawRetaliationInput) input: WithdrawRetaliationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RetaliationReportPayload> {
    return { retaliation: presentRetaliation(ctx.viewer, await ctx.run(withdrawRetaliation, input)) };
  }

  @Mutation(() => RetaliationReportPayload, { description: 'Records what the employer decided anew.' })
  async recordRedecision(
    @Arg('input', () => RecordRedecisionInput) input: RecordRedecisionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RetaliationReportPayload> {
    return { retaliation: presentRetaliation(ctx.viewer, await ctx.run(recordRedecision, input)) };
  }

  @Mutation(() => RetaliationReportPayload, { description: 'Closes the report.' })
  async closeRetaliation(
    @Arg('input', () => CloseRetaliationInput) input: CloseRetaliationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RetaliationReportPayload> {
    return { retaliation: presentRetaliation(ctx.viewer, await ctx.run(closeRetaliation, input)) };
  }
}

@Resolver(() => ProtectionRecordType)
export class RecordRetaliationReportsResolver {
  @FieldResolver(() => [RetaliationReportType], { description: 'Reports of retaliation, newest first.' })
  async retaliationReports(@Root() { row }: ProtectionRecordType, @Ctx() ctx: RequestContext) {
    const rows = await childrenOf(ctx, RetaliationReport, 'receivedAt', row.id);
    return rows.map((child) => presentRetaliation(ctx.viewer, child));
  }
}
