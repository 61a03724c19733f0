import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kernel';
import { requireReference } from '../reference/reference.policy';
import { MciRate } from './mciRate.entity';
import { MciRateType } from './mciRate.type';

@Resolver(() => MciRateType)
export class MciRateResolver {
  @Query(() => [MciRateType], {
    description:
      'Every rate of the monthly calculation index, latest first; one or two a year. Needs `reference:read`.',
  })
  async mciRates(@Ctx() ctx: RequestContext): Promise<MciRateType[]> {
    requireReference(ctx.viewer);
    const rows = await ctx.read.find(MciRate, {
      where: { withdrawn: false },
      order: { effectiveFrom: 'DESC', purpose: 'ASC' },
    });
    return rows.map(({ effectiveFrom, amount, purpose, status }) => ({
      effectiveFrom,
      amount,
      purpose,
      status,
    }));
  }
}
