import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { presentPage, Refusal, type RequestContext } from '../../../kernel';
import { staffReferences } from '../staffMember/staffMember.reference';
import { StaffMemberType } from '../staffMember/staffMember.type';
import { confirmRoleRequest } from './commands/confirmRoleRequest';
import { refuseRoleRequest } from './commands/refuseRoleRequest';
import { requestAccount } from './commands/requestAccount';
import { requestOpening } from './commands/requestOpening';
import { requestRoles } from './commands/requestRoles';
import { withdrawRoleRequest } from './commands/withdrawRoleRequest';
import { RoleRequest } from './roleRequest.entity';
import {
  ConfirmRoleRequestInput,
  RefuseRoleRequestInput,
  RequestAccountInput,
  RequestOpeningInput,
  RequestRolesInput,
  WithdrawRoleRequestInput,
} from './roleRequest.inputs';
import { mayReadRoleRequests } from './roleRequest.policy';
import {
  presentRoleRequest,
  RoleRequestPage,
  RoleRequestPayload,
  RoleRequestState,
  RoleRequestType,
} from './roleRequest.type';

@Resolver(() => RoleRequestType)
export class RoleRequestResolver {
  @Query(() => RoleRequestPage, {
    description:
      'Requests for accounts and roles, newest first. For whoever asks, confirms or audits: `staff:manage`, `staff:confirm` or `audit:read`.',
  })
  async roleRequests(
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' }) after?: string,
    @Arg('offset', () => Int, { nullable: true, description: 'Rows to skip, up to 10000; with no cursor.' })
    offset?: number,
    @Arg('state', () => RoleRequestState, { nullable: true, description: 'Only those in this state.' })
    state?: RoleRequest['state'],
    @Arg('account', () => String, { nullable: true, description: 'Only those for this login name.' })
    account?: string,
  ) {
    const decision = mayReadRoleRequests(ctx.viewer);
    if (!decision.allowed) throw new Refusal(decision.code);
    const query = ctx.read.createQueryBuilder(RoleRequest, 'request');
    if (state) query.andWhere('request.state = :state', { state });
    if (account) query.andWhere('request.account = :account', { account });
    const order = { column: 'createdAt', direction: 'DESC' } as const;
    const page = await ctx.page(query, order, { first, after, offset }, { state, account });
    return presentPage(RoleRequestPage, page, (row) => presentRoleRequest(row, ctx.viewer));
  }

  @Query(() => RoleRequestType, { description: 'One request, for whoever may read them all.' })
  async roleRequest(
    @Arg('id', () => ID, { description: 'Which request.' }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<RoleRequestType> {
    const request = await ctx.read.findOneBy(RoleRequest, { id });
    if (!request || !mayReadRoleRequests(ctx.viewer).allowed) throw new Refusal('NOT_FOUND');
    return presentRoleRequest(request, ctx.viewer);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true, description: 'The account, once it exists.' })
  staffMember(@Root() { staffId }: RoleRequestType, @Ctx() ctx: RequestContext) {
    return staffOf(ctx, staffId);
  }

  @FieldResolver(() => StaffMemberType, { nullable: true, description: 'Who asked.' })
  requestedBy(@Root() { requestedById }: RoleRequestType, @Ctx() ctx: RequestContext) {
    return staffOf(ctx, requestedById);
  }

  @FieldResolver(() => StaffMemberType, {
    nullable: true,
    description: 'Who confirmed, refused or withdrew it; nobody where time did.',
  })
  decidedBy(@Root() { decidedById }: RoleRequestType, @Ctx() ctx: RequestContext) {
    return staffOf(ctx, decidedById);
  }

  @Mutation(() => RoleRequestPayload, {
    description:
      'Asks for an account of a new employee; another person confirms it. Needs `staff:manage` and a fresh second factor.',
  })
  requestAccount(
    @Arg('input', () => RequestAccountInput, { description: 'Who, and what he may do.' })
    input: RequestAccountInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RoleRequestPayload> {
    return ctx.run(requestAccount, input).then(payload(ctx));
  }

  @Mutation(() => RoleRequestPayload, {
    description:
      'Asks for other rights of an account; another person confirms them. Nobody asks for his own. Needs `staff:manage` and a fresh second factor.',
  })
  requestRoles(
    @Arg('input', () => RequestRolesInput, { description: 'Whose account, and what he may do from then on.' })
    input: RequestRolesInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RoleRequestPayload> {
    return ctx.run(requestRoles, input).then(payload(ctx));
  }

  @Mutation(() => RoleRequestPayload, {
    description:
      'Asks to open a closed account again; another person confirms it. Needs `staff:manage` and a fresh second factor.',
  })
  requestOpening(
    @Arg('input', () => RequestOpeningInput, { description: 'Whose account.' }) input: RequestOpeningInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RoleRequestPayload> {
    return ctx.run(requestOpening, input).then(payload(ctx));
  }

  @Mutation(() => RoleRequestPayload, {
    description:
      'Grants what was asked. Neither who asked nor who gets the roles may do it. Needs `staff:confirm` and a fresh second factor.',
  })
  confirmRoleRequest(
    @Arg('input', () => ConfirmRoleRequestInput, { description: 'The request.' })
    input: ConfirmRoleRequestInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RoleRequestPayload> {
    return ctx.run(confirmRoleRequest, input).then(payload(ctx));
  }

  @Mutation(() => RoleRequestPayload, {
    description: 'Refuses what was asked. Needs `staff:confirm`.',
  })
  refuseRoleRequest(
    @Arg('input', () => RefuseRoleRequestInput, { description: 'The request, and why.' })
    input: RefuseRoleRequestInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RoleRequestPayload> {
    return ctx.run(refuseRoleRequest, input).then(payload(ctx));
  }

  @Mutation(() => RoleRequestPayload, {
    description: 'Takes back a request of one’s own. Needs `staff:manage`.',
  })
  withdrawRoleRequest(
    @Arg('input', () => WithdrawRoleRequestInput, { description: 'The request.' })
    input: WithdrawRoleRequestInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RoleRequestPayload> {
    return ctx.run(withdrawRoleRequest, input).then(payload(ctx));
  }
}

async function staffOf(ctx: RequestContext, id: string | null): Promise<StaffMemberType | null> {
  const [member] = id ? await staffReferences([{ id }], ctx) : [];
  return member ?? null;
}

const payload =
  (ctx: RequestContext) =>
  (request: RoleRequest): RoleRequestPayload => ({ roleRequest: presentRoleRequest(request, ctx.viewer) });
