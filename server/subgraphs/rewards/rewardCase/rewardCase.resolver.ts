import { Arg, Args, Ctx, ID, Query, registerEnumType, Resolver } from 'type-graphql';
import { Needs, type PageOrder, presentPage, Refusal, type RequestContext } from '../../../kernel';
import { named } from '../named';
import { PageArgs, pageRequest } from '../pageArgs';
import { RewardCase } from './rewardCase.entity';
import { RewardCaseFilter } from './rewardCase.inputs';
import { casesInScope, mayReadCase } from './rewardCase.policy';
import { presentCase } from './rewardCase.present';
import { RewardCasePage, RewardCaseType } from './rewardCase.type';

const RewardCaseSort = named('NEWEST_FIRST', 'OLDEST_FIRST');
type RewardCaseSort = keyof typeof RewardCaseSort;

registerEnumType(RewardCaseSort, {
  name: 'RewardCaseSort',
  description: 'In which order to list reward cases.',
  valuesConfig: {
    NEWEST_FIRST: { description: 'Opened last comes first.' },
    OLDEST_FIRST: { description: 'Opened first comes first.' },
  },
});

const orders: Record<RewardCaseSort, PageOrder> = {
  NEWEST_FIRST: { column: 'createdAt', direction: 'DESC' },
  OLDEST_FIRST: { column: 'createdAt', direction: 'ASC' },
};

@Resolver()
export class RewardCaseResolver {
  @Query(() => RewardCasePage, {
    description:
      'Reward cases open to you: all within reach for the secretary, from the vote on for the committee, from approval on for finance.',
  })
  @Needs('reward:read')
  async rewardCases(
    @Arg('filter', () => RewardCaseFilter, { nullable: true, description: 'Which cases; all when left out.' })
    filter: RewardCaseFilter | null,
    @Arg('sort', () => RewardCaseSort, { defaultValue: 'NEWEST_FIRST', description: 'In which order.' })
    sort: RewardCaseSort,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<InstanceType<typeof RewardCasePage>> {
    const query = casesInScope(ctx.read, ctx.viewer);
    const state = filter?.state;
    if (state) query.andWhere('rewardCase.state = :state', { state });
    const page = await ctx.page(query, orders[sort], pageRequest(args), { state: state ?? null });
    return presentPage(RewardCasePage, page, presentCase);
  }

  @Query(() => RewardCaseType, {
    description: 'One reward case. Unknown and closed to you are the same NOT_FOUND.',
  })
  async rewardCase(
    @Arg('id', () => ID, { description: 'The `id` of the case.' }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<RewardCaseType> {
    const row = await ctx.read.findOneBy(RewardCase, { id });
    if (!row || !mayReadCase(ctx.viewer, row).allowed) throw new Refusal('NOT_FOUND');
    return presentCase(row);
  }
}
