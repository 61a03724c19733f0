import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DateScalar, type RequestContext } from '../../../kernel';
import { requireReference } from '../reference/reference.policy';
import { profileInForce } from './organizationProfile.reference';
import { OrganizationProfileType, presentProfile } from './organizationProfile.type';

@Resolver(() => OrganizationProfileType)
export class OrganizationProfileResolver {
  @Query(() => OrganizationProfileType, {
    nullable: true,
    description:
      'The service’s name and seat on a day; none before the first known one. Needs `reference:read`.',
  })
  async organizationProfile(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; today by default.' }) on?: string,
  ): Promise<OrganizationProfileType | null> {
    requireReference(ctx.viewer);
    const row = await profileInForce(ctx, on ?? undefined);
    return row && presentProfile(row);
  }
}
