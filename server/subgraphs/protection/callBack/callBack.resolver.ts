import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { presentPage, Refusal, type RequestContext } from '../../../kernel';
import { PageArgs, pageRequest } from '../inputs';
import { insider } from '../insiders';
import { CallBack } from './callBack.entity';
import { RecordCallOutcomeInput, RequestCallBackInput } from './callBack.inputs';
import { mayRequestCall, scopeCalls } from './callBack.policy';
import { CallBackFilter, CallBackPage, CallBackPayload, CallBackType, presentCall } from './callBack.type';
import { recordCallOutcome } from './commands/recordCallOutcome';
import { requestCallBack } from './commands/requestCallBack';

@Resolver(() => CallBackType)
export class CallBackResolver {
  @Query(() => CallBackPage, {
    description: 'Calls you asked for, newest first; all of them to cleared insiders.',
  })
  async callBacks(
    @Arg('filter', () => CallBackFilter, { nullable: true }) filter: CallBackFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: RequestContext,
  ) {
    const decision = mayRequestCall(ctx.viewer);
    if (!decision.allowed && !insider(ctx.viewer).allowed) throw new Refusal(decision.code);
    const query = scopeCalls(ctx.read.createQueryBuilder(CallBack, 'row'), ctx.viewer);
    if (filter?.state) query.andWhere('row.state = :state', { state: filter.state });
    const order = { column: 'requestedAt', direction: 'DESC' } as const;
    const found = await ctx.page(query, order, pageRequest(args), { ...filter });
    return presentPage(CallBackPage, found, (row) => presentCall(ctx.viewer, row));
  }

  @Mutation(() => CallBackPayload, { description: 'Asks the vault to connect you with a person.' })
  async requestCallBack(
    @Arg('input', () => RequestCallBackInput) input: RequestCallBackInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CallBackPayload> {
    return { call: presentCall(ctx.viewer, await ctx.run(requestCallBack, input)) };
  }

  @Mutation(() => CallBackPayload, { description: 'Says whether the person was reached.' })
  async recordCallOutcome(
    @Arg('input', () => RecordCallOutcomeInput) input: RecordCallOutcomeInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CallBackPayload> {
    return { call: presentCall(ctx.viewer, await ctx.run(recordCallOutcome, input)) };
  }
}
