import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { presentPage, type RequestContext } from '../../../kernel';
import { PageArgs, pageRequest } from '../inputs';
import { demand, insider } from '../insiders';
import { approveShredding } from './commands/approveShredding';
import { requestShredding } from './commands/requestShredding';
import { withdrawShredding } from './commands/withdrawShredding';
import { Shredding } from './shredding.entity';
import * as inputs from './shredding.inputs';
import { presentShredding, ShreddingPage, ShreddingPayload, ShreddingType } from './shredding.type';

@Resolver(() => ShreddingType)
export class ShreddingResolver {
  @Query(() => ShreddingPage, { description: 'Shreddings, newest first. For those cleared for protection.' })
  async shreddings(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: RequestContext) {
    demand(insider, ctx.viewer);
    const query = ctx.read.createQueryBuilder(Shredding, 'shredding');
    const found = await ctx.page(query, { column: 'createdAt', direction: 'DESC' }, pageRequest(args), {});
    return presentPage(ShreddingPage, found, (shredding) => presentShredding(ctx.viewer, shredding));
  }

  @Mutation(() => ShreddingPayload, {
    description: 'Asks for an identity to be destroyed. Two others have to agree.',
  })
  async requestShredding(
    @Arg('input', () => inputs.RequestShreddingInput) input: inputs.RequestShreddingInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ShreddingPayload> {
    return { shredding: presentShredding(ctx.viewer, await ctx.run(requestShredding, input)) };
  }

  @Mutation(() => ShreddingPayload, { description: 'Agrees to the destruction of an identity.' })
  async approveShredding(
    @Arg('input', () => inputs.ApproveShreddingInput) input: inputs.ApproveShreddingInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ShreddingPayload> {
    return { shredding: presentShredding(ctx.viewer, await ctx.run(approveShredding, input)) };
  }

  @Mutation(() => ShreddingPayload, { description: 'Gives a shredding up before it has begun.' })
  async withdrawShredding(
    @Arg('input', () => inputs.WithdrawShreddingInput) input: inputs.WithdrawShreddingInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ShreddingPayload> {
    return { shredding: presentShredding(ctx.viewer, await ctx.run(withdrawShredding, input)) };
  }
}
