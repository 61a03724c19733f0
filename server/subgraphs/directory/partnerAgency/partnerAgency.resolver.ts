import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kernel';
import { requireReference } from '../reference/reference.policy';
import { disablePartnerAgency } from './commands/disablePartnerAgency';
import { registerPartnerAgency } from './commands/registerPartnerAgency';
import { PartnerAgency, type PartnerAgencyKindName } from './partnerAgency.entity';
import { DisablePartnerAgencyInput, RegisterPartnerAgencyInput } from './partnerAgency.inputs';
import { scopeAgencies } from './partnerAgency.policy';
import {
  PartnerAgencyKind,
  PartnerAgencyPayload,
  PartnerAgencyType,
  presentAgency,
} from './partnerAgency.type';

const MOST_SHOWN = 500;

@Resolver(() => PartnerAgencyType)
export class PartnerAgencyResolver {
  @Query(() => [PartnerAgencyType], {
    description: `Partner agencies by code, ${MOST_SHOWN} at most; an agency sees itself only. Needs \`reference:read\`.`,
  })
  async partnerAgencies(
    @Ctx() ctx: RequestContext,
    @Arg('kind', () => PartnerAgencyKind, { nullable: true, description: 'Only of this kind.' })
    kind?: PartnerAgencyKindName,
  ): Promise<PartnerAgencyType[]> {
    requireReference(ctx.viewer);
    const query = scopeAgencies(ctx.read.createQueryBuilder(PartnerAgency, 'agency'), ctx.viewer);
    if (kind) query.andWhere('agency.kind = :kind', { kind });
    const rows = await query.orderBy('agency.code', 'ASC').limit(MOST_SHOWN).getMany();
    return rows.map((row) => presentAgency(row, ctx.viewer));
  }

  @Mutation(() => PartnerAgencyPayload, {
    description: 'Enters a partner agency and its client. Needs `staff:manage` and a fresh second factor.',
  })
  async registerPartnerAgency(
    @Arg('input', () => RegisterPartnerAgencyInput, { description: 'The agency.' })
    input: RegisterPartnerAgencyInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PartnerAgencyPayload> {
    return { partnerAgency: presentAgency(await ctx.run(registerPartnerAgency, input), ctx.viewer) };
  }

  @Mutation(() => PartnerAgencyPayload, {
    description: 'Shuts an agency’s client out at once. Needs `staff:manage` and a fresh second factor.',
  })
  async disablePartnerAgency(
    @Arg('input', () => DisablePartnerAgencyInput, { description: 'Which agency.' })
    input: DisablePartnerAgencyInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PartnerAgencyPayload> {
    return { partnerAgency: presentAgency(await ctx.run(disablePartnerAgency, input), ctx.viewer) };
  }
}
