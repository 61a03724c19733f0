import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { presentPage, type RequestContext } from '../../../kernel';
import { demand, insider } from '../insiders';
import { PageArgs, pageRequest } from '../inputs';
import { lookAt } from '../person/sealedTexts';
import { childrenOf, recordOf } from '../present';
import { presentRecord, ProtectionRecordType } from '../record/record.type';
import { recordCheckIn } from './commands/recordCheckIn';
import { recordNotReached } from './commands/recordNotReached';
import { scheduleCheckIn } from './commands/scheduleCheckIn';
import { CheckIn, checkInTexts } from './checkIn.entity';
import { RecordCheckInInput, RecordNotReachedInput, ScheduleCheckInInput } from './checkIn.inputs';
import {
  CheckInFilter,
  CheckInPage,
  CheckInPayload,
  CheckInTexts,
  CheckInType,
  presentCheckIn,
} from './checkIn.type';

@Resolver(() => CheckInType)
export class CheckInResolver {
  @Query(() => CheckInPage, {
    description: 'Check-ins of all records in the order of their days. Cleared insiders only.',
  })
  async checkIns(
    @Arg('filter', () => CheckInFilter, { nullable: true }) filter: CheckInFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: RequestContext,
  ) {
    demand(insider, ctx.viewer);
    const query = ctx.read.createQueryBuilder(CheckIn, 'row');
    const { state, from, to } = filter ?? {};
    if (state) query.andWhere('row.state = :state', { state });
    if (from) query.andWhere('row.dueOn >= :from', { from });
    if (to) query.andWhere('row.dueOn <= :to', { to });
    const order = { column: 'dueOn', direction: 'ASC' } as const;
    const found = await ctx.page(query, order, pageRequest(args), { ...filter });
    return presentPage(CheckInPage, found, (row) => presentCheckIn(ctx.viewer, row));
  }

  @FieldResolver(() => ProtectionRecordType, { nullable: true, description: 'The record it belongs to.' })
  async record(@Root() { row }: CheckInType, @Ctx() ctx: RequestContext) {
    const record = await recordOf(ctx, row.recordId);
    return record && presentRecord(ctx.viewer, record);
  }

  @FieldResolver(() => CheckInTexts, { description: 'What was written about it.' })
  texts(@Root() { row }: CheckInType, @Ctx() ctx: RequestContext): Promise<CheckInTexts> {
    return lookAt(ctx, checkInTexts, row);
  }

  @Mutation(() => CheckInPayload, { description: 'Schedules one more check-in.' })
  async scheduleCheckIn(
    @Arg('input', () => ScheduleCheckInInput) input: ScheduleCheckInInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CheckInPayload> {
    return { checkIn: presentCheckIn(ctx.viewer, await ctx.run(scheduleCheckIn, input)) };
  }

  @Mutation(() => CheckInPayload, {
    description: 'Records that the person was asked, and how they were found.',
  })
  async recordCheckIn(
    @Arg('input', () => RecordCheckInInput) input: RecordCheckInInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CheckInPayload> {
    return { checkIn: presentCheckIn(ctx.viewer, await ctx.run(recordCheckIn, input)) };
  }

  @Mutation(() => CheckInPayload, {
    description: 'Records that the person was not reached, and when to try again.',
  })
  async recordNotReached(
    @Arg('input', () => RecordNotReachedInput) input: RecordNotReachedInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CheckInPayload> {
    return { checkIn: presentCheckIn(ctx.viewer, await ctx.run(recordNotReached, input)) };
  }
}

@Resolver(() => ProtectionRecordType)
export class RecordCheckInsResolver {
  @FieldResolver(() => [CheckInType], { description: 'Check-ins, latest day first.' })
  async checkIns(@Root() { row }: ProtectionRecordType, @Ctx() ctx: RequestContext) {
    const rows = await childrenOf(ctx, CheckIn, 'dueOn', row.id);
    return rows.map((child) => presentCheckIn(ctx.viewer, child));
  }
}
