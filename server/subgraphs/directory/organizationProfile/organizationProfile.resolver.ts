import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { LanguageEnum } from '../../../contracts/language';
import { DateScalar, type RequestContext } from '../../../kernel';
import { requireReference } from '../reference/reference.policy';
import { profileInForce } from './organizationProfile.reference';
import { OrganizationProfileType, presentProfile } from './organizationProfile.type';

const LANGUAGE = 'Language of the answer; yours by default.';

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
    const row = await profileInForce(ctx, on);
    return row && presentProfile(row);
  }

  @FieldResolver(() => String, { description: 'The service’s full name.' })
  name(
    @Root() profile: OrganizationProfileType,
    @Ctx() { viewer }: RequestContext,
    @Arg('lang', () => LanguageEnum, { nullable: true, description: LANGUAGE }) lang?: LanguageEnum,
  ): string {
    return profile.names[lang ?? viewer.language];
  }

  @FieldResolver(() => String, { description: 'Postal address of the central office.' })
  address(
    @Root() profile: OrganizationProfileType,
    @Ctx() { viewer }: RequestContext,
    @Arg('lang', () => LanguageEnum, { nullable: true, description: LANGUAGE }) lang?: LanguageEnum,
  ): string {
    return profile.addresses[lang ?? viewer.language];
  }
}
