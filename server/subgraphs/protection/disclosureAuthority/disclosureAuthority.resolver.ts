import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { presentPage, Refusal, type RequestContext } from '../../../kernel';
import { PageArgs, pageRequest } from '../inputs';
import { closeDisclosureAuthority } from './commands/closeDisclosureAuthority';
import { registerDisclosureAuthority } from './commands/registerDisclosureAuthority';
import { DisclosureAuthority } from './disclosureAuthority.entity';
import {
  CloseDisclosureAuthorityInput,
  RegisterDisclosureAuthorityInput,
} from './disclosureAuthority.inputs';
import { mayReadAuthorities } from './disclosureAuthority.policy';
import {
  DisclosureAuthorityPage,
  DisclosureAuthorityPayload,
  DisclosureAuthorityType,
  presentAuthority,
} from './disclosureAuthority.type';

@Resolver(() => DisclosureAuthorityType)
export class DisclosureAuthorityResolver {
  @Query(() => DisclosureAuthorityPage, {
    description: 'The register of authorities that may ask. Cleared staff only.',
  })
  async disclosureAuthorities(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: RequestContext) {
    const decision = mayReadAuthorities(ctx.viewer);
    if (!decision.allowed) throw new Refusal(decision.code);
    const query = ctx.read.createQueryBuilder(DisclosureAuthority, 'authority');
    const found = await ctx.page(query, { column: 'validFrom', direction: 'ASC' }, pageRequest(args), {});
    return presentPage(DisclosureAuthorityPage, found, (row) => presentAuthority(ctx.viewer, row));
  }

  @Mutation(() => DisclosureAuthorityPayload, { description: 'Enters an authority with its legal basis.' })
  async registerDisclosureAuthority(
    @Arg('input', () => RegisterDisclosureAuthorityInput) input: RegisterDisclosureAuthorityInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisclosureAuthorityPayload> {
    const row = await ctx.run(registerDisclosureAuthority, input);
    return { disclosureAuthority: presentAuthority(ctx.viewer, row) };
  }

  @Mutation(() => DisclosureAuthorityPayload, { description: 'Ends an authority’s right to ask.' })
  async closeDisclosureAuthority(
    @Arg('input', () => CloseDisclosureAuthorityInput) input: CloseDisclosureAuthorityInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DisclosureAuthorityPayload> {
    const row = await ctx.run(closeDisclosureAuthority, input);
    return { disclosureAuthority: presentAuthority(ctx.viewer, row) };
  }
}
