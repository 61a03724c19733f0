import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kernel';
import { requireReference } from '../reference/reference.policy';
import { Department } from './department.entity';
import { DepartmentType, presentDepartment } from './department.type';

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
}
