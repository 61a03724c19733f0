import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kernel';
import { requireReference } from '../reference/reference.policy';
import { CallCentreInterval } from './callCentreInterval.entity';
import { CallCentreIntervalType } from './callCentreInterval.type';

@Resolver(() => CallCentreIntervalType)
export class CallCentreResolver {
  @Query(() => [CallCentreIntervalType], {
    description: 'When 1424 is staffed; a few lines a profile. Needs `reference:read`.',
  })
  async callCentreSchedule(
    @Ctx() ctx: RequestContext,
    @Arg('profile', () => String, {
      nullable: true,
      description: 'One schedule, `SEED_2021` or `ROUND_THE_CLOCK`; all by default.',
    })
    profile?: string,
  ): Promise<CallCentreIntervalType[]> {
    requireReference(ctx.viewer);
    const rows = await ctx.read.find(CallCentreInterval, {
      where: { withdrawn: false, ...(profile && { profile }) },
      order: { profile: 'ASC', day: 'ASC', open: 'ASC' },
    });
    return rows.map(({ profile, day, open, close, mode }) => ({ profile, day, open, close, mode }));
  }
}
