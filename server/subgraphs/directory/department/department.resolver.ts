import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { LanguageEnum } from '../../../contracts/language';
import type { RequestContext } from '../../../kernel';
import { profileInForce } from '../organizationProfile/organizationProfile.reference';
import { requireReference } from '../reference/reference.policy';
import { textsOf } from '../texts';
import { Department } from './department.entity';
import { DepartmentType, presentDepartment } from './department.type';

const LANGUAGE = 'Language of the answer; yours by default.';

@Resolver(() => DepartmentType)
export class DepartmentResolver {
  @Query(() => [DepartmentType], {
    description: 'The departments of the service, by code. A few dozen at most; needs `reference:read`.',
  })
  async departments(@Ctx() ctx: RequestContext): Promise<DepartmentType[]> {
    requireReference(ctx.viewer);
    const rows = await ctx.read.find(Department, { where: { withdrawn: false }, order: { code: 'ASC' } });
    return rows.map(presentDepartment);
  }

  @FieldResolver(() => String, { description: 'What it is called.' })
  @Directive('@tag(name: "partner")')
  name(
    @Root() department: DepartmentType,
    @Ctx() { viewer }: RequestContext,
    @Directive('@tag(name: "partner")')
    @Arg('lang', () => LanguageEnum, { nullable: true, description: LANGUAGE })
    lang?: LanguageEnum,
  ): string {
    return department.names[lang ?? viewer.language];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its postal address today: its own, or the central office’s where it has none.',
  })
  @Directive('@tag(name: "partner")')
  async address(
    @Root() department: DepartmentType,
    @Ctx() ctx: RequestContext,
    @Directive('@tag(name: "partner")')
    @Arg('lang', () => LanguageEnum, { nullable: true, description: LANGUAGE })
    lang?: LanguageEnum,
  ): Promise<string | null> {
    const language = lang ?? ctx.viewer.language;
    const own = department.ownAddress[language];
    if (own) return own;
    const profile = await profileInForce(ctx);
    return profile && textsOf(profile, 'address')[language];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its phone today: its own, or the service’s where it has none.',
  })
  @Directive('@tag(name: "partner")')
  async phone(@Root() department: DepartmentType, @Ctx() ctx: RequestContext): Promise<string | null> {
    return department.ownPhone ?? (await profileInForce(ctx))?.phone ?? null;
  }
}
