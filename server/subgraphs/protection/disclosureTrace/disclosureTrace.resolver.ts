import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AuditEntry, presentPage, Refusal, type RequestContext, rowsById } from '../../../kernel';
import { DisclosureGrant } from '../disclosureGrant/disclosureGrant.entity';
import { DisclosureRequest } from '../disclosureRequest/disclosureRequest.entity';
import { PageArgs, pageRequest } from '../inputs';
import { mayReadTrace } from './disclosureTrace.policy';
import {
  DisclosureTraceKind,
  DisclosureTracePage,
  DisclosureTraceType,
  presentTrace,
} from './disclosureTrace.type';
import { type TraceKind, traceKinds } from './traceKinds';

@ArgsType()
class TraceArgs extends PageArgs {
  @Field(() => DisclosureTraceKind, { nullable: true, description: 'Only entries of this kind.' })
  kind?: TraceKind | null;

  @Field(() => ID, { nullable: true, description: 'Only what concerns this grant.' })
  grantId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what concerns the person of this pseudonym.' })
  pseudonym?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what this member of staff did.' })
  byId?: string | null;

  @Field(() => Date, { nullable: true, description: 'Only from this instant on.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Only before this instant.' })
  to?: Date | null;
}

@Resolver(() => DisclosureTraceType)
export class DisclosureTraceResolver {
  @Query(() => DisclosureTracePage, {
    description:
      'Who saw what, and who was kept from it, newest first. Cleared staff, and auditors: `audit:read`.',
  })
  async disclosureTrace(@Args(() => TraceArgs) args: TraceArgs, @Ctx() ctx: RequestContext) {
    const decision = mayReadTrace(ctx.viewer);
    if (!decision.allowed) throw new Refusal(decision.code);
    const { kind, grantId, pseudonym, byId, from, to } = args;
    const query = ctx.read
      .createQueryBuilder(AuditEntry, 'entry')
      .where('entry.action IN (:...actions)', {
        actions: kind ? [traceKinds[kind]] : Object.values(traceKinds),
      })
      .andWhere(`(entry.action <> 'denied' OR entry.details LIKE :look)`, {
        look: '%"command":"viewIdentity"%',
      });
    if (grantId) query.andWhere('entry.subjectId = :grantId', { grantId });
    if (byId) query.andWhere('entry.actor = :byId', { byId });
    if (from) query.andWhere('entry.at >= :from', { from: from.toISOString() });
    if (to) query.andWhere('entry.at < :to', { to: to.toISOString() });
    if (pseudonym) {
      const about = [DisclosureGrant, DisclosureRequest].map(
        (entity, n) =>
          `entry.subjectId IN ${query
            .subQuery()
            .select(`about${n}.id`)
            .from(entity, `about${n}`)
            .where(`about${n}.personId = :pseudonym`)
            .getQuery()}`,
      );
      query.andWhere(`(${about.join(' OR ')})`, { pseudonym });
    }
    const order = { column: 'at', direction: 'DESC' } as const;
    const filter = {
      ...{ kind: kind ?? null, grantId: grantId ?? null, pseudonym: pseudonym ?? null, byId: byId ?? null },
      ...{ from: from?.toISOString() ?? null, to: to?.toISOString() ?? null },
    };
    const found = await ctx.page(query, order, pageRequest(args), filter);
    return presentPage(DisclosureTracePage, found, (entry) => presentTrace(ctx.viewer, entry));
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The grant it concerns.' })
  async grantId(@Root() { subjectId }: DisclosureTraceType, @Ctx() ctx: RequestContext) {
    return (await rowOf(ctx, DisclosureGrant, subjectId))?.id ?? null;
  }

  @FieldResolver(() => ID, { nullable: true, description: 'Whom it concerns; null where that is not known.' })
  async pseudonym(@Root() { subjectId }: DisclosureTraceType, @Ctx() ctx: RequestContext) {
    const grant = await rowOf(ctx, DisclosureGrant, subjectId);
    return grant?.personId ?? (await rowOf(ctx, DisclosureRequest, subjectId))?.personId ?? null;
  }
}

async function rowOf<E extends { id: string }>(
  ctx: RequestContext,
  entity: new () => E,
  id: string | null,
): Promise<E | null> {
  if (id === null) return null;
  const load = (ids: readonly string[]) => rowsById(ctx.read, entity, ids);
  return ctx.loader<string, E | null>(`trace ${entity.name}`, load).load(id);
}
