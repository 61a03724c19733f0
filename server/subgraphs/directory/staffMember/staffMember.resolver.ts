import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Needs, presentPage, Refusal, type RequestContext } from '../../../kernel';
import { departmentReferences } from '../department/department.reference';
import { DepartmentType } from '../department/department.type';
import { disableStaffMember } from './commands/disableStaffMember';
import { StaffMember } from './staffMember.entity';
import { DisableStaffMemberInput } from './staffMember.inputs';
import { mayReadStaff } from './staffMember.policy';
import { staffReferences } from './staffMember.reference';
import { presentStaffMember, StaffMemberPage, StaffMemberPayload, StaffMemberType } from './staffMember.type';

@Resolver(() => StaffMemberType)
export class StaffMemberResolver {
  @Query(() => StaffMemberPage, { description: 'Employees with an account, by name. Needs `staff:read`.' })
  @Needs('staff:read')
  async staff(
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' }) after?: string,
    @Arg('offset', () => Int, { nullable: true, description: 'Rows to skip, up to 10000; with no cursor.' })
    offset?: number,
  ) {
    const decision = mayReadStaff(ctx.viewer);
    if (!decision.allowed) throw new Refusal(decision.code);
    const query = ctx.read.createQueryBuilder(StaffMember, 'staff');
    const page = await ctx.page(query, { column: 'name', direction: 'ASC' }, { first, after, offset }, {});
    return presentPage(StaffMemberPage, page, (row) => presentStaffMember(row, ctx.viewer));
  }

  @Query(() => StaffMemberType, { description: 'One employee with an account. Needs `staff:read`.' })
  @Needs('staff:read')
  async staffMember(
    @Arg('id', () => ID, { description: 'Whose account.' }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<StaffMemberType> {
    const [member] = await staffReferences([{ id }], ctx);
    if (!member) throw new Refusal('NOT_FOUND');
    return member;
  }

  @FieldResolver(() => DepartmentType, { nullable: true, description: 'Where he serves.' })
  async department(
    @Root() member: StaffMemberType,
    @Ctx() ctx: RequestContext,
  ): Promise<DepartmentType | null> {
    const [department] = await departmentReferences([{ code: member.departmentCode }], ctx);
    return department ?? null;
  }

  @Mutation(() => StaffMemberPayload, {
    description:
      'Closes an account; the person is out at once. Needs `staff:manage` and a fresh second factor.',
  })
  async disableStaffMember(
    @Arg('input', () => DisableStaffMemberInput, { description: 'Whose account.' })
    input: DisableStaffMemberInput,
    @Ctx() ctx: RequestContext,
  ): Promise<StaffMemberPayload> {
    return payload(ctx, await ctx.run(disableStaffMember, input));
  }
}

function payload({ viewer }: RequestContext, member: StaffMember): StaffMemberPayload {
  return { staffMember: presentStaffMember(member, viewer) };
}
