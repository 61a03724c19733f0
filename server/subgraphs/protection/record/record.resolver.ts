import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { presentPage, type RequestContext } from '../../../kernel';
import { demand, insider } from '../insiders';
import { PageArgs, pageRequest } from '../inputs';
import { lookAt } from '../person/sealedTexts';
import { confirmProtection } from './commands/confirmProtection';
import { declineHoldRelease } from './commands/declineHoldRelease';
import { declineProtectionEnd } from './commands/declineProtectionEnd';
import { endProtection } from './commands/endProtection';
import { placeLegalHold } from './commands/placeLegalHold';
import { proposeHoldRelease } from './commands/proposeHoldRelease';
import { proposeProtectionEnd } from './commands/proposeProtectionEnd';
import { releaseLegalHold } from './commands/releaseLegalHold';
import { ProtectionRecord, recordTexts } from './record.entity';
import {
  ConfirmProtectionInput,
  DeclineHoldReleaseInput,
  DeclineProtectionEndInput,
  EndProtectionInput,
  PlaceLegalHoldInput,
  ProposeHoldReleaseInput,
  ProposeProtectionEndInput,
  ReleaseLegalHoldInput,
} from './record.inputs';
import {
  presentRecord,
  ProtectionRecordFilter,
  ProtectionRecordPage,
  ProtectionRecordPayload,
  ProtectionRecordTexts,
  ProtectionRecordType,
} from './record.type';

@Resolver(() => ProtectionRecordType)
export class ProtectionRecordResolver {
  @Query(() => ProtectionRecordPage, {
    description: 'Protection records, newest first. Cleared insiders only.',
  })
  async protectionRecords(
    @Arg('filter', () => ProtectionRecordFilter, { nullable: true }) filter: ProtectionRecordFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: RequestContext,
  ) {
    demand(insider, ctx.viewer);
    const query = ctx.read.createQueryBuilder(ProtectionRecord, 'record');
    const { state, retention, role, confirmed, number } = filter ?? {};
    if (state) query.andWhere('record.state = :state', { state });
    if (retention) query.andWhere('record.retention = :retention', { retention });
    if (role) query.andWhere('record.role = :role', { role });
    if (typeof confirmed === 'boolean')
      query.andWhere(`record.confirmedAt IS ${confirmed ? 'NOT ' : ''}NULL`);
    const wanted = number?.trim();
    if (wanted) query.andWhere('(record.number = :wanted OR record.personId = :wanted)', { wanted });
    const order = { column: 'openedAt', direction: 'DESC' } as const;
    const found = await ctx.page(query, order, pageRequest(args), { ...filter });
    return presentPage(ProtectionRecordPage, found, (record) => presentRecord(ctx.viewer, record));
  }

  @Query(() => ProtectionRecordType, { nullable: true, description: 'One protection record.' })
  async protectionRecord(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext) {
    demand(insider, ctx.viewer);
    const record = await ctx.read.findOneBy(ProtectionRecord, { id });
    return record && presentRecord(ctx.viewer, record);
  }

  @FieldResolver(() => ProtectionRecordTexts, { description: 'What was written about it.' })
  texts(@Root() { row }: ProtectionRecordType, @Ctx() ctx: RequestContext): Promise<ProtectionRecordTexts> {
    return lookAt(ctx, recordTexts, row);
  }

  @Mutation(() => ProtectionRecordPayload, { description: 'Confirms the protection the system opened.' })
  async confirmProtection(
    @Arg('input', () => ConfirmProtectionInput) input: ConfirmProtectionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProtectionRecordPayload> {
    return { record: presentRecord(ctx.viewer, await ctx.run(confirmProtection, input)) };
  }

  @Mutation(() => ProtectionRecordPayload, { description: 'Proposes that protection end.' })
  async proposeProtectionEnd(
    @Arg('input', () => ProposeProtectionEndInput) input: ProposeProtectionEndInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProtectionRecordPayload> {
    return { record: presentRecord(ctx.viewer, await ctx.run(proposeProtectionEnd, input)) };
  }

  @Mutation(() => ProtectionRecordPayload, { description: 'Keeps protection going.' })
  async declineProtectionEnd(
    @Arg('input', () => DeclineProtectionEndInput) input: DeclineProtectionEndInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProtectionRecordPayload> {
    return { record: presentRecord(ctx.viewer, await ctx.run(declineProtectionEnd, input)) };
  }

  @Mutation(() => ProtectionRecordPayload, {
    description: 'Ends protection, as the second of two persons. Declassifies nothing.',
  })
  async endProtection(
    @Arg('input', () => EndProtectionInput) input: EndProtectionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProtectionRecordPayload> {
    return { record: presentRecord(ctx.viewer, await ctx.run(endProtection, input)) };
  }

  @Mutation(() => ProtectionRecordPayload, {
    description: 'Places a legal hold: nothing is shredded while it stands.',
  })
  async placeLegalHold(
    @Arg('input', () => PlaceLegalHoldInput) input: PlaceLegalHoldInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProtectionRecordPayload> {
    return { record: presentRecord(ctx.viewer, await ctx.run(placeLegalHold, input)) };
  }

  @Mutation(() => ProtectionRecordPayload, { description: 'Proposes that a hold be lifted.' })
  async proposeHoldRelease(
    @Arg('input', () => ProposeHoldReleaseInput) input: ProposeHoldReleaseInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProtectionRecordPayload> {
    return { record: presentRecord(ctx.viewer, await ctx.run(proposeHoldRelease, input)) };
  }

  @Mutation(() => ProtectionRecordPayload, { description: 'Leaves a hold in place.' })
  async declineHoldRelease(
    @Arg('input', () => DeclineHoldReleaseInput) input: DeclineHoldReleaseInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProtectionRecordPayload> {
    return { record: presentRecord(ctx.viewer, await ctx.run(declineHoldRelease, input)) };
  }

  @Mutation(() => ProtectionRecordPayload, { description: 'Lifts a hold, as the second of two persons.' })
  async releaseLegalHold(
    @Arg('input', () => ReleaseLegalHoldInput) input: ReleaseLegalHoldInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProtectionRecordPayload> {
    return { record: presentRecord(ctx.viewer, await ctx.run(releaseLegalHold, input)) };
  }
}
