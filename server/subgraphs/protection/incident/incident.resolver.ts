import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { presentPage, type RequestContext } from '../../../kernel';
import { demand, insider } from '../insiders';
import { PageArgs, pageRequest } from '../inputs';
import { lookAt } from '../person/sealedTexts';
import { childrenOf, recordOf } from '../present';
import { presentRecord, ProtectionRecordType } from '../record/record.type';
import { closeIncident } from './commands/closeIncident';
import { confirmLeak } from './commands/confirmLeak';
import { recordLeakMeasures } from './commands/recordLeakMeasures';
import { refuteLeak } from './commands/refuteLeak';
import { reportLeak } from './commands/reportLeak';
import { incidentTexts, LeakIncident } from './incident.entity';
import {
  CloseIncidentInput,
  ConfirmLeakInput,
  RecordLeakMeasuresInput,
  RefuteLeakInput,
  ReportLeakInput,
} from './incident.inputs';
import {
  LeakIncidentFilter,
  LeakIncidentPage,
  LeakIncidentPayload,
  LeakIncidentTexts,
  LeakIncidentType,
  LeakSighting,
  presentIncident,
} from './incident.type';
import { staffMember } from '../staffMember.type';
import { whoSaw } from './whoSaw';

@Resolver(() => LeakIncidentType)
export class LeakIncidentResolver {
  @Query(() => LeakIncidentPage, {
    description: 'Suspected disclosures of all records, newest first. Cleared insiders only.',
  })
  async leakIncidents(
    @Arg('filter', () => LeakIncidentFilter, { nullable: true }) filter: LeakIncidentFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: RequestContext,
  ) {
    demand(insider, ctx.viewer);
    const query = ctx.read.createQueryBuilder(LeakIncident, 'row');
    const { state } = filter ?? {};
    if (state) query.andWhere('row.state = :state', { state });
    const order = { column: 'reportedAt', direction: 'DESC' } as const;
    const found = await ctx.page(query, order, pageRequest(args), { ...filter });
    return presentPage(LeakIncidentPage, found, (row) => presentIncident(ctx.viewer, row));
  }

  @Query(() => LeakIncidentType, { nullable: true, description: 'One suspected disclosure.' })
  async leakIncident(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext) {
    demand(insider, ctx.viewer);
    const row = await ctx.read.findOneBy(LeakIncident, { id });
    return row && presentIncident(ctx.viewer, row);
  }

  @FieldResolver(() => [LeakSighting], {
    description:
      'Who had to do with the data of the person before it was reported: each act of each of them once, newest first. Asking is audited.',
  })
  async whoSaw(@Root() { row }: LeakIncidentType, @Ctx() ctx: RequestContext): Promise<LeakSighting[]> {
    await ctx.audit({ action: 'incident.whoSaw', subject: { type: 'LeakIncident', id: row.id } });
    const sightings = await whoSaw(ctx.read, row.personId, row.reportedAt);
    return sightings.map(({ actorId, ...sighting }) => ({ ...sighting, by: staffMember(actorId) }));
  }

  @FieldResolver(() => ProtectionRecordType, { nullable: true, description: 'The record it belongs to.' })
  async record(@Root() { row }: LeakIncidentType, @Ctx() ctx: RequestContext) {
    const record = await recordOf(ctx, row.recordId);
    return record && presentRecord(ctx.viewer, record);
  }

  @FieldResolver(() => LeakIncidentTexts, { description: 'What was written about it.' })
  texts(@Root() { row }: LeakIncidentType, @Ctx() ctx: RequestContext): Promise<LeakIncidentTexts> {
    return lookAt(ctx, incidentTexts, row);
  }

  @Mutation(() => LeakIncidentPayload, {
    description: 'Reports that somebody may have learnt who a person is.',
  })
  async reportLeak(
    @Arg('input', () => ReportLeakInput) input: ReportLeakInput,
    @Ctx() ctx: RequestContext,
  ): Promise<LeakIncidentPayload> {
    return { incident: presentIncident(ctx.viewer, await ctx.run(reportLeak, input)) };
  }

  @Mutation(() => LeakIncidentPayload, { description: 'Writes down what was done to keep the person safe.' })
  async recordLeakMeasures(
    @Arg('input', () => RecordLeakMeasuresInput) input: RecordLeakMeasuresInput,
    @Ctx() ctx: RequestContext,
  ): Promise<LeakIncidentPayload> {
    return { incident: presentIncident(ctx.viewer, await ctx.run(recordLeakMeasures, input)) };
  }

  @Mutation(() => LeakIncidentPayload, { description: 'Finds that it was a disclosure.' })
  async confirmLeak(
    @Arg('input', () => ConfirmLeakInput) input: ConfirmLeakInput,
    @Ctx() ctx: RequestContext,
  ): Promise<LeakIncidentPayload> {
    return { incident: presentIncident(ctx.viewer, await ctx.run(confirmLeak, input)) };
  }

  @Mutation(() => LeakIncidentPayload, { description: 'Finds that it was none.' })
  async refuteLeak(
    @Arg('input', () => RefuteLeakInput) input: RefuteLeakInput,
    @Ctx() ctx: RequestContext,
  ): Promise<LeakIncidentPayload> {
    return { incident: presentIncident(ctx.viewer, await ctx.run(refuteLeak, input)) };
  }

  @Mutation(() => LeakIncidentPayload, { description: 'Closes an incident.' })
  async closeIncident(
    @Arg('input', () => CloseIncidentInput) input: CloseIncidentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<LeakIncidentPayload> {
    return { incident: presentIncident(ctx.viewer, await ctx.run(closeIncident, input)) };
  }
}

@Resolver(() => ProtectionRecordType)
export class RecordIncidentsResolver {
  @FieldResolver(() => [LeakIncidentType], { description: 'Suspected disclosures, newest first.' })
  async incidents(@Root() { row }: ProtectionRecordType, @Ctx() ctx: RequestContext) {
    const rows = await childrenOf(ctx, LeakIncident, 'reportedAt', row.id);
    return rows.map((child) => presentIncident(ctx.viewer, child));
  }
}
