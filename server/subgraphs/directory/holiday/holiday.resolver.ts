import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { holidaysOfYear } from '../../../calendar';
import { Refusal, type RequestContext } from '../../../kernel';
import { requireReference } from '../reference/reference.policy';
import { textsOf } from '../texts';
import { Holiday } from './holiday.entity';
import { HolidayType } from './holiday.type';

@Resolver(() => HolidayType)
export class HolidayResolver {
  @Query(() => [HolidayType], {
    description:
      'The holidays, days off and moved days of a year, in order; terms are counted by them. Needs `reference:read`.',
  })
  async holidays(
    @Ctx() ctx: RequestContext,
    @Arg('year', () => Int, { description: 'The year, 1900 to 2199.' }) year: number,
  ): Promise<HolidayType[]> {
    requireReference(ctx.viewer);
    if (year < 1900 || year > 2199) throw new Refusal('BAD_INPUT', {}, { year: 'OUT_OF_RANGE' });
    const rows = await ctx.read.find(Holiday, { where: { withdrawn: false } });
    return holidaysOfYear(year, rows).map(({ day, row }) =>
      Object.assign(new HolidayType(), {
        date: day,
        kind: row.kind,
        status: row.status,
        names: textsOf(row, 'name'),
      }),
    );
  }
}
