import { In } from 'typeorm';
import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import { type Command, type CommandInput, presentPage, Refusal, type RequestContext } from '../../../kernel';
import { DisclosureAuthority } from '../disclosureAuthority/disclosureAuthority.entity';
import { approveDisclosureRequest } from '../disclosureGrant/commands/approveDisclosureRequest';
import { DisclosureGrant } from '../disclosureGrant/disclosureGrant.entity';
import { PageArgs, pageRequest } from '../inputs';
import { receiveDisclosureRequest } from './commands/receiveDisclosureRequest';
import { refuseDisclosureRequest } from './commands/refuseDisclosureRequest';
import { verifyDisclosureRequest } from './commands/verifyDisclosureRequest';
import { DisclosureRequest } from './disclosureRequest.entity';
import {
  ApproveDisclosureRequestInput,
  ReceiveDisclosureRequestInput,
  RefuseDisclosureRequestInput,
  VerifyDisclosureRequestInput,
} from './disclosureRequest.inputs';
import { mayReadRequest, mayReadRequests } from './disclosureRequest.policy';
import {
  DisclosureReaderPage,
  DisclosureRequestPage,
  DisclosureRequestPayload,
  DisclosureRequestStateEnum,
  DisclosureRequestType,
  presentRequest,
} from './disclosureRequest.type';
import { readersNow } from './readers';

@ArgsType()
class RequestArgs extends PageArgs {
  @Field(() => [DisclosureRequestStateEnum], {
    nullable: true,
    description: 'Only requests in these states.',
  })
  states?: DisclosureRequestStateEnum[] | null;
}

@Resolver(() => DisclosureRequestType)
export class DisclosureRequestResolver {
  @Query(() => DisclosureRequestPage, {
    description: 'Requests for identities, newest first. Cleared staff only.',
  })
  async disclosureRequests(
    @Args(() => RequestArgs) { states, ...args }: RequestArgs,
    @Ctx() ctx: RequestContext,
  ) {
    requireReader(ctx);
    const query = ctx.read.createQueryBuilder(DisclosureRequest, 'request');
    const some = states ?? [];
    if (some.length > 0) query.where('request.state IN (:...some)', { some });
    const order = { column: 'receivedAt', direction: 'DESC' } as const;
    const found = await ctx.page(query, order, pageRequest(args), { states: some });
    const parts = await partsOf(ctx, found.nodes);
    return presentPage(DisclosureRequestPage, found, (request) => parts.present(request));
  }

  @Query(() => DisclosureRequestType, { nullable: true, description: 'One request.' })
  async disclosureRequest(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext) {
    const request = await ctx.read.findOneBy(DisclosureRequest, { id });
    if (!request || !mayReadRequest(ctx.viewer, request).allowed) throw new Refusal('NOT_FOUND');
    return (await partsOf(ctx, [request])).present(request);
  }

  @Query(() => DisclosureReaderPage, {
    description: 'Who may be named as reader now, by name. Cleared staff only.',
  })
  disclosureReaders(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: RequestContext) {
    requireReader(ctx);
    return readersNow(ctx, args);
  }

  @Mutation(() => DisclosureRequestPayload, {
    description: 'Takes a request for an identity down, whoever asks.',
  })
  receiveDisclosureRequest(
    @Arg('input', () => ReceiveDisclosureRequestInput) input: ReceiveDisclosureRequestInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisclosureRequestPayload> {
    return outcome(ctx, receiveDisclosureRequest, input);
  }

  @Mutation(() => DisclosureRequestPayload, { description: 'Vouches that the law lets the requester ask.' })
  verifyDisclosureRequest(
    @Arg('input', () => VerifyDisclosureRequestInput) input: VerifyDisclosureRequestInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisclosureRequestPayload> {
    return outcome(ctx, verifyDisclosureRequest, input);
  }

  @Mutation(() => DisclosureRequestPayload, { description: 'Grants a verified request, as a second person.' })
  approveDisclosureRequest(
    @Arg('input', () => ApproveDisclosureRequestInput) input: ApproveDisclosureRequestInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisclosureRequestPayload> {
    return outcome(ctx, approveDisclosureRequest, input);
  }

  @Mutation(() => DisclosureRequestPayload, { description: 'Refuses a request, with the reason.' })
  refuseDisclosureRequest(
    @Arg('input', () => RefuseDisclosureRequestInput) input: RefuseDisclosureRequestInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisclosureRequestPayload> {
    return outcome(ctx, refuseDisclosureRequest, input);
  }
}

function requireReader(ctx: RequestContext): void {
  const decision = mayReadRequests(ctx.viewer);
  if (!decision.allowed) throw new Refusal(decision.code);
}

async function outcome<I extends CommandInput>(
  ctx: RequestContext,
  act: Command<I, DisclosureRequest>,
  input: I,
): Promise<DisclosureRequestPayload> {
  const request = await ctx.run(act, input);
  return { disclosureRequest: (await partsOf(ctx, [request])).present(request) };
}

/** Authorities and grants of some requests, in two statements. */
async function partsOf(ctx: RequestContext, requests: readonly DisclosureRequest[]) {
  const authorities = await ctx.read.findBy(DisclosureAuthority, {
    id: In(requests.flatMap(({ authorityId }) => authorityId ?? [])),
  });
  const grants = await ctx.read.findBy(DisclosureGrant, { requestId: In(requests.map(({ id }) => id)) });
  return {
    present: (request: DisclosureRequest) =>
      presentRequest(
        ctx.viewer,
        request,
        authorities.find(({ id }) => id === request.authorityId) ?? null,
        grants.find(({ requestId }) => requestId === request.id) ?? null,
      ),
  };
}
