import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { presentPage, Refusal, type RequestContext } from '../../../kernel';
import { staffReferences } from '../staffMember/staffMember.reference';
import { StaffMemberType } from '../staffMember/staffMember.type';
import { acknowledgeBreakGlass } from './commands/acknowledgeBreakGlass';
import { endBreakGlass } from './commands/endBreakGlass';
import { openBreakGlass } from './commands/openBreakGlass';
import { refuseBreakGlass } from './commands/refuseBreakGlass';
import { requestBreakGlass } from './commands/requestBreakGlass';
import { withdrawBreakGlass } from './commands/withdrawBreakGlass';
import { mailsOf } from './custodianMail/custodianMail.resolver';
import { CustodianMailType } from './custodianMail/custodianMail.type';
import { BreakGlass } from './breakGlass.entity';
import {
  AcknowledgeBreakGlassInput,
  EndBreakGlassInput,
  OpenBreakGlassInput,
  RefuseBreakGlassInput,
  RequestBreakGlassInput,
  WithdrawBreakGlassInput,
} from './breakGlass.inputs';
import { mayReadBreakGlass } from './breakGlass.policy';
import {
  BreakGlassPage,
  BreakGlassPayload,
  BreakGlassState,
  BreakGlassType,
  presentBreakGlass,
} from './breakGlass.type';

@Resolver(() => BreakGlassType)
export class BreakGlassResolver {
  @Query(() => BreakGlassPage, { description: 'Break-glass acts, newest first. Needs `breakGlass:read`.' })
  async breakGlassActs(
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' }) after?: string,
    @Arg('offset', () => Int, { nullable: true, description: 'Rows to skip, up to 10000; with no cursor.' })
    offset?: number,
    @Arg('state', () => BreakGlassState, { nullable: true, description: 'Only those in this state.' })
    state?: BreakGlass['state'],
  ) {
    const decision = mayReadBreakGlass(ctx.viewer);
    if (!decision.allowed) throw new Refusal(decision.code);
    const query = ctx.read.createQueryBuilder(BreakGlass, 'act');
    if (state) query.andWhere('act.state = :state', { state });
    const order = { column: 'createdAt', direction: 'DESC' } as const;
    const page = await ctx.page(query, order, { first, after, offset }, { state });
    return presentPage(BreakGlassPage, page, (row) => presentBreakGlass(row, ctx.viewer));
  }

  @Query(() => BreakGlassType, { description: 'One break-glass act. Needs `breakGlass:read`.' })
  async breakGlassAct(
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<BreakGlassType> {
    const record = await ctx.read.findOneBy(BreakGlass, { id });
    if (!record || !mayReadBreakGlass(ctx.viewer).allowed) throw new Refusal('NOT_FOUND');
    return presentBreakGlass(record, ctx.viewer);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true, description: 'Who gets the role.' })
  staffMember(@Root() { staffId }: BreakGlassType, @Ctx() ctx: RequestContext) {
    return staffOf(ctx, [staffId]).then(([member]) => member ?? null);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true, description: 'Who asked for it.' })
  requestedBy(@Root() { requestedById }: BreakGlassType, @Ctx() ctx: RequestContext) {
    return staffOf(ctx, [requestedById]).then(([member]) => member ?? null);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true, description: 'The second person.' })
  openedBy(@Root() { openedById }: BreakGlassType, @Ctx() ctx: RequestContext) {
    return staffOf(ctx, [openedById]).then(([member]) => member ?? null);
  }

  @FieldResolver(() => StaffMemberType, {
    nullable: true,
    description: 'Who ended, refused or withdrew it; nobody where its clock did.',
  })
  endedBy(@Root() { endedById }: BreakGlassType, @Ctx() ctx: RequestContext) {
    return staffOf(ctx, [endedById]).then(([member]) => member ?? null);
  }

  @FieldResolver(() => [StaffMemberType], { description: 'Custodians who have said that they know of it.' })
  async acknowledgedBy(@Root() { seenBy }: BreakGlassType, @Ctx() ctx: RequestContext) {
    return (await staffOf(ctx, seenBy)).filter((member) => member !== null);
  }

  @FieldResolver(() => [CustodianMailType], { description: 'How each custodian was told by mail.' })
  mails(@Root() { id }: BreakGlassType, @Ctx() ctx: RequestContext) {
    return mailsOf(ctx, id);
  }

  @Mutation(() => BreakGlassPayload, {
    description: 'Asks to lend a role in an emergency. Needs `staff:confirm` and a fresh second factor.',
  })
  requestBreakGlass(
    @Arg('input', () => RequestBreakGlassInput, { description: 'Whom, which role, how long and why.' })
    input: RequestBreakGlassInput,
    @Ctx() ctx: RequestContext,
  ): Promise<BreakGlassPayload> {
    return ctx.run(requestBreakGlass, input).then(payload(ctx));
  }

  @Mutation(() => BreakGlassPayload, {
    description:
      'Lends the role; every custodian sees it. Neither who asked nor who gets it may do it. Needs `staff:confirm` and a fresh second factor.',
  })
  openBreakGlass(
    @Arg('input', () => OpenBreakGlassInput, { description: 'The request.' }) input: OpenBreakGlassInput,
    @Ctx() ctx: RequestContext,
  ): Promise<BreakGlassPayload> {
    return ctx.run(openBreakGlass, input).then(payload(ctx));
  }

  @Mutation(() => BreakGlassPayload, {
    description: 'Refuses the request. Needs `staff:confirm`.',
  })
  refuseBreakGlass(
    @Arg('input', () => RefuseBreakGlassInput, { description: 'The request.' }) input: RefuseBreakGlassInput,
    @Ctx() ctx: RequestContext,
  ): Promise<BreakGlassPayload> {
    return ctx.run(refuseBreakGlass, input).then(payload(ctx));
  }

  @Mutation(() => BreakGlassPayload, {
    description: 'Takes back a request of one’s own. Needs `staff:confirm`.',
  })
  withdrawBreakGlass(
    @Arg('input', () => WithdrawBreakGlassInput, { description: 'The request.' })
    input: WithdrawBreakGlassInput,
    @Ctx() ctx: RequestContext,
  ): Promise<BreakGlassPayload> {
    return ctx.run(withdrawBreakGlass, input).then(payload(ctx));
  }

  @Mutation(() => BreakGlassPayload, {
    description: 'Takes the lent role back at once. Needs `staff:confirm` or `breakGlass:acknowledge`.',
  })
  endBreakGlass(
    @Arg('input', () => EndBreakGlassInput, { description: 'What to end.' }) input: EndBreakGlassInput,
    @Ctx() ctx: RequestContext,
  ): Promise<BreakGlassPayload> {
    return ctx.run(endBreakGlass, input).then(payload(ctx));
  }

  @Mutation(() => BreakGlassPayload, {
    description: 'A custodian says that he knows of it. Needs `breakGlass:acknowledge`.',
  })
  acknowledgeBreakGlass(
    @Arg('input', () => AcknowledgeBreakGlassInput, { description: 'What he knows of.' })
    input: AcknowledgeBreakGlassInput,
    @Ctx() ctx: RequestContext,
  ): Promise<BreakGlassPayload> {
    return ctx.run(acknowledgeBreakGlass, input).then(payload(ctx));
  }
}

async function staffOf(
  ctx: RequestContext,
  ids: readonly (string | null)[],
): Promise<(StaffMemberType | null)[]> {
  return staffReferences(
    ids.filter((id) => id !== null).map((id) => ({ id })),
    ctx,
  );
}

const payload =
  (ctx: RequestContext) =>
  (record: BreakGlass): BreakGlassPayload => ({ breakGlass: presentBreakGlass(record, ctx.viewer) });
