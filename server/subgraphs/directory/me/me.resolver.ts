import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import { Refusal, type RequestContext } from '../../../kernel';
import { agencyReferences } from '../partnerAgency/partnerAgency.reference';
import { staffReferences } from '../staffMember/staffMember.reference';
import { Me } from './me.type';

@Resolver(() => Me)
export class MeResolver {
  @Query(() => Me, { description: 'Who you are and what you may do. For signed-in staff and partners.' })
  @Directive('@tag(name: "partner")')
  async me(@Ctx() ctx: RequestContext): Promise<Me> {
    const { viewer } = ctx;
    if (viewer.kind !== 'staff' && viewer.kind !== 'partner') throw new Refusal('NOT_SIGNED_IN');
    const [staff] = viewer.kind === 'staff' ? await staffReferences([{ id: viewer.id }], ctx) : [];
    const [agency] = viewer.agencyId ? await agencyReferences([{ id: viewer.agencyId }], ctx) : [];
    return {
      staff: staff ?? null,
      agency: agency ?? null,
      roles: viewer.claims.roles,
      permissions: [...viewer.permissions].sort(),
      steppedUp: viewer.steppedUp(),
      language: viewer.language,
    };
  }
}
