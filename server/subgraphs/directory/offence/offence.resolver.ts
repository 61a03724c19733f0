import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { inForceOn } from '../../../calendar';
import { DateScalar, type RequestContext } from '../../../kernel';
import { requireReference } from '../reference/reference.policy';
import { today } from '../today';
import { Offence } from './offence.entity';
import { OffenceType, presentOffence } from './offence.type';

@Resolver(() => OffenceType)
export class OffenceResolver {
  @Query(() => [OffenceType], {
    description:
      'Offences in force on a day, by article, part and point. A few hundred at most; needs `reference:read`.',
  })
  @Directive('@tag(name: "partner")')
  async offences(
    @Ctx() ctx: RequestContext,
    @Directive('@tag(name: "partner")')
    @Arg('article', () => String, { nullable: true, description: 'Only this article, by its number.' })
    article?: string,
    @Directive('@tag(name: "partner")')
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today by default.' })
    on?: string,
  ): Promise<OffenceType[]> {
    requireReference(ctx.viewer);
    const rows = await ctx.read.find(Offence, { where: { withdrawn: false, ...(article && { article }) } });
    return inForceOn(rows, on ?? today(ctx.clock))
      .sort(byPlace)
      .map(presentOffence);
  }
}

/** As the codes count: article 189 before 1001, part 2 before 2-1 before 10. */
function byPlace(a: Offence, b: Offence): number {
  return place(a).localeCompare(place(b), 'en', { numeric: true });
}

function place({ code, article, part, point }: Offence): string {
  return [code, article, part ?? '0', point ?? '0'].join(' ');
}
