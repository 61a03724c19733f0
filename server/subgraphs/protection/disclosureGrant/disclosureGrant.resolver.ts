import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import { presentPage, Refusal, type RequestContext } from '../../../kernel';
import { PageArgs, pageRequest } from '../inputs';
import { answers } from './answers';
import { revokeDisclosureGrant } from './commands/revokeDisclosureGrant';
import { viewIdentity } from './commands/viewIdentity';
import { DisclosureGrant } from './disclosureGrant.entity';
import { RevokeDisclosureGrantInput, ViewIdentityInput } from './disclosureGrant.inputs';
import { mayReadGrant, mayReadGrants } from './disclosureGrant.policy';
import {
  DisclosureGrantPage,
  DisclosureGrantPayload,
  DisclosureGrantType,
  DisclosureViewPage,
  presentAnswer,
  presentGrant,
  presentView,
  ViewIdentityPayload,
} from './disclosureGrant.type';
import { DisclosureView } from './disclosureView.entity';

@ArgsType()
class GrantArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only grants whose reader is the viewer.' })
  mine: boolean;
}

@ArgsType()
class ViewArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only looks under this grant.' })
  grantId?: string | null;
}

@Resolver(() => DisclosureGrantType)
export class DisclosureGrantResolver {
  @Query(() => DisclosureGrantPage, { description: 'Grants, newest first. Cleared staff only.' })
  async disclosureGrants(@Args(() => GrantArgs) { mine, ...args }: GrantArgs, @Ctx() ctx: RequestContext) {
    requireReader(ctx);
    const query = ctx.read.createQueryBuilder(DisclosureGrant, 'disclosureGrant');
    if (mine) query.where('disclosureGrant.readerId = :viewer', { viewer: ctx.viewer.id });
    const order = { column: 'createdAt', direction: 'DESC' } as const;
    const found = await ctx.page(query, order, pageRequest(args), { mine });
    return presentPage(DisclosureGrantPage, found, (grant) => presentGrant(ctx.viewer, grant));
  }

  @Query(() => DisclosureGrantType, { nullable: true, description: 'One grant.' })
  async disclosureGrant(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext) {
    const grant = await ctx.read.findOneBy(DisclosureGrant, { id });
    if (!grant || !mayReadGrant(ctx.viewer, grant).allowed) throw new Refusal('NOT_FOUND');
    return presentGrant(ctx.viewer, grant);
  }

  @Query(() => DisclosureViewPage, { description: 'Who saw what, newest first. Cleared staff only.' })
  async disclosureViews(@Args(() => ViewArgs) { grantId, ...args }: ViewArgs, @Ctx() ctx: RequestContext) {
    requireReader(ctx);
    const query = ctx.read.createQueryBuilder(DisclosureView, 'disclosureView');
    if (grantId) query.where('disclosureView.grantId = :grantId', { grantId });
    const order = { column: 'viewedAt', direction: 'DESC' } as const;
    const found = await ctx.page(query, order, pageRequest(args), { grantId: grantId ?? null });
    return presentPage(DisclosureViewPage, found, presentView);
  }

  @Mutation(() => DisclosureGrantPayload, { description: 'Ends a grant at once.' })
  async revokeDisclosureGrant(
    @Arg('input', () => RevokeDisclosureGrantInput) input: RevokeDisclosureGrantInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisclosureGrantPayload> {
    return { disclosureGrant: presentGrant(ctx.viewer, await ctx.run(revokeDisclosureGrant, input)) };
  }

  @Mutation(() => ViewIdentityPayload, {
    description:
      'One look at the granted fields. It counts as soon as it is asked for, and its answer is given once: repeating the request brings VIEW_SPENT.',
  })
  async viewIdentity(
    @Arg('input', () => ViewIdentityInput) input: ViewIdentityInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ViewIdentityPayload> {
    const view = await ctx.run(viewIdentity, input);
    const answer = answers.get(view);
    if (!answer) throw new Refusal('VIEW_SPENT');
    return presentAnswer(view, answer);
  }
}

function requireReader(ctx: RequestContext): void {
  const decision = mayReadGrants(ctx.viewer);
  if (!decision.allowed) throw new Refusal(decision.code);
}
