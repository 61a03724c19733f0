import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { presentPage, type RequestContext } from '../../../kernel';
import { demand, insider } from '../insiders';
import { PageArgs, pageRequest } from '../inputs';
import { lookAt } from '../person/sealedTexts';
import { childrenOf, recordOf } from '../present';
import { presentRecord, ProtectionRecordType } from '../record/record.type';
import { approveMeasure } from './commands/approveMeasure';
import { bringMeasureIntoForce } from './commands/bringMeasureIntoForce';
import { endorseMeasure } from './commands/endorseMeasure';
import { extendMeasure } from './commands/extendMeasure';
import { liftMeasure } from './commands/liftMeasure';
import { proposeMeasure } from './commands/proposeMeasure';
import { rejectMeasure } from './commands/rejectMeasure';
import { measureTexts, ProtectionMeasure } from './measure.entity';
import {
  ApproveMeasureInput,
  BringMeasureIntoForceInput,
  EndorseMeasureInput,
  ExtendMeasureInput,
  LiftMeasureInput,
  ProposeMeasureInput,
  RejectMeasureInput,
} from './measure.inputs';
import {
  presentMeasure,
  ProtectionMeasureFilter,
  ProtectionMeasurePage,
  ProtectionMeasurePayload,
  ProtectionMeasureTexts,
  ProtectionMeasureType,
} from './measure.type';

@Resolver(() => ProtectionMeasureType)
export class ProtectionMeasureResolver {
  @Query(() => ProtectionMeasurePage, {
    description: 'Measures of all records, newest first. Cleared insiders only.',
  })
  async protectionMeasures(
    @Arg('filter', () => ProtectionMeasureFilter, { nullable: true }) filter: ProtectionMeasureFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: RequestContext,
  ) {
    demand(insider, ctx.viewer);
    const query = ctx.read.createQueryBuilder(ProtectionMeasure, 'row');
    const { state, kind } = filter ?? {};
    if (state) query.andWhere('row.state = :state', { state });
    if (kind) query.andWhere('row.kind = :kind', { kind });
    const order = { column: 'proposedAt', direction: 'DESC' } as const;
    const found = await ctx.page(query, order, pageRequest(args), { ...filter });
    return presentPage(ProtectionMeasurePage, found, (row) => presentMeasure(ctx.viewer, row));
  }

  @FieldResolver(() => ProtectionRecordType, { nullable: true, description: 'The record it belongs to.' })
  async record(@Root() { row }: ProtectionMeasureType, @Ctx() ctx: RequestContext) {
    const record = await recordOf(ctx, row.recordId);
    return record && presentRecord(ctx.viewer, record);
  }

  @FieldResolver(() => ProtectionMeasureTexts, { description: 'What was written about it.' })
  texts(@Root() { row }: ProtectionMeasureType, @Ctx() ctx: RequestContext): Promise<ProtectionMeasureTexts> {
    return lookAt(ctx, measureTexts, row);
  }

  @Mutation(() => ProtectionMeasurePayload, { description: 'Proposes a measure for the person of a record.' })
  async proposeMeasure(
    @Arg('input', () => ProposeMeasureInput) input: ProposeMeasureInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProtectionMeasurePayload> {
    return { measure: presentMeasure(ctx.viewer, await ctx.run(proposeMeasure, input)) };
  }

  @Mutation(() => ProtectionMeasurePayload, {
    description: 'Agrees to an exceptional measure, as the first of two.',
  })
  async endorseMeasure(
    @Arg('input', () => EndorseMeasureInput) input: EndorseMeasureInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProtectionMeasurePayload> {
    return { measure: presentMeasure(ctx.viewer, await ctx.run(endorseMeasure, input)) };
  }

  @Mutation(() => ProtectionMeasurePayload, { description: 'Approves a measure.' })
  async approveMeasure(
    @Arg('input', () => ApproveMeasureInput) input: ApproveMeasureInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProtectionMeasurePayload> {
    return { measure: presentMeasure(ctx.viewer, await ctx.run(approveMeasure, input)) };
  }

  @Mutation(() => ProtectionMeasurePayload, { description: 'Rejects a measure.' })
  async rejectMeasure(
    @Arg('input', () => RejectMeasureInput) input: RejectMeasureInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProtectionMeasurePayload> {
    return { measure: presentMeasure(ctx.viewer, await ctx.run(rejectMeasure, input)) };
  }

  @Mutation(() => ProtectionMeasurePayload, {
    description: 'Hands an approved measure to whoever carries it out.',
  })
  async bringMeasureIntoForce(
    @Arg('input', () => BringMeasureIntoForceInput) input: BringMeasureIntoForceInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProtectionMeasurePayload> {
    return { measure: presentMeasure(ctx.viewer, await ctx.run(bringMeasureIntoForce, input)) };
  }

  @Mutation(() => ProtectionMeasurePayload, { description: 'Extends a measure to its next review.' })
  async extendMeasure(
    @Arg('input', () => ExtendMeasureInput) input: ExtendMeasureInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProtectionMeasurePayload> {
    return { measure: presentMeasure(ctx.viewer, await ctx.run(extendMeasure, input)) };
  }

  @Mutation(() => ProtectionMeasurePayload, { description: 'Ends a measure.' })
  async liftMeasure(
    @Arg('input', () => LiftMeasureInput) input: LiftMeasureInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProtectionMeasurePayload> {
    return { measure: presentMeasure(ctx.viewer, await ctx.run(liftMeasure, input)) };
  }
}

@Resolver(() => ProtectionRecordType)
export class RecordMeasuresResolver {
  @FieldResolver(() => [ProtectionMeasureType], { description: 'Measures, newest first.' })
  async measures(@Root() { row }: ProtectionRecordType, @Ctx() ctx: RequestContext) {
    const rows = await childrenOf(ctx, ProtectionMeasure, 'proposedAt', row.id);
    return rows.map((child) => presentMeasure(ctx.viewer, child));
  }
}
