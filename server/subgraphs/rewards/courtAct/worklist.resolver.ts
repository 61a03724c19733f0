import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Decision, Needs, presentPage, refuse, type RequestContext } from '../../../kernel';
import { PageArgs, pageRequest } from '../pageArgs';
import { RewardCase } from '../rewardCase/rewardCase.entity';
import { categoryOf } from '../schedule/rewardCategory';
import { RewardSchedule } from '../schedule/schedule.entity';
import { scheduleInForce } from '../schedule/scheduleOn';
import { serviceDay } from '../serviceDay';
import { settingsOn } from '../settings/settings';
import type { CourtAct } from './courtAct.entity';
import { courtActsInScope, mayOpenCase } from './courtAct.policy';
import { establishesOffence } from './grounds';
import { RewardWorklistItem, RewardWorklistPage } from './worklist.type';

@Resolver(() => RewardWorklistItem)
export class WorklistResolver {
  @Query(() => RewardWorklistPage, {
    description:
      'Court acts in force that wait for a reward case, oldest first; a report that has its reward, or may still get it, waits for no other. For the reward secretary.',
  })
  @Needs('reward:prepare')
  async rewardWorklist(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<InstanceType<typeof RewardWorklistPage>> {
    const waiting = courtActsInScope(ctx.read, ctx.viewer)
      .andWhere('act.inForceOn <= :today', { today: serviceDay(ctx.clock.now()) })
      .andWhere('act.isCorruption = :yes', { yes: true })
      .andWhere(`NOT EXISTS (${caseWhere(ctx, 'opened.courtActId = act.id')})`)
      .andWhere(`NOT EXISTS (${caseWhere(ctx, 'opened.rewardsReportId = act.sourceReportId')})`);
    const page = await ctx.page(waiting, { column: 'createdAt', direction: 'ASC' }, pageRequest(args), {});
    return presentPage(RewardWorklistPage, page, present);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why no case can be opened: the code `openRewardCase` would refuse with. Null when one can.',
  })
  async obstacle(@Root() { row }: RewardWorklistItem, @Ctx() ctx: RequestContext): Promise<string | null> {
    const decision = await mayOpen(ctx, row);
    return decision.allowed ? null : decision.code;
  }

  @FieldResolver(() => [String], { description: 'Mutations you may use on it now, by name.' })
  async viewerActions(@Root() { row }: RewardWorklistItem, @Ctx() ctx: RequestContext): Promise<string[]> {
    return (await mayOpen(ctx, row)).allowed ? ['openRewardCase'] : [];
  }
}

/** Two subqueries instead of one with OR: each finds its row by an index of its own. */
function caseWhere({ read }: RequestContext, condition: string): string {
  return read.createQueryBuilder(RewardCase, 'opened').select('1').where(condition).getQuery();
}

/** What `openRewardCase` would answer. */
async function mayOpen(ctx: RequestContext, act: CourtAct): Promise<Decision> {
  const today = serviceDay(ctx.clock.now());
  const decision = mayOpenCase(ctx.viewer, act, today);
  if (!decision.allowed || !establishesOffence(act.kind)) return decision;
  const { schedules, inUse } = await rulesOf(ctx, today);
  return scheduleInForce(schedules, inUse, act.inForceOn) ? decision : refuse('NO_SCHEDULE_IN_FORCE');
}

/** Schedules and settings, read once a request. */
function rulesOf(ctx: RequestContext, today: string) {
  const load = async () => {
    const { schedulesInUse: inUse } = await settingsOn(ctx.read, today);
    return { schedules: await ctx.read.find(RewardSchedule), inUse };
  };
  return ctx
    .loader<string, Awaited<ReturnType<typeof load>>>('rules', (days) => Promise.all(days.map(load)))
    .load(today);
}

function present(row: CourtAct): RewardWorklistItem {
  const { id, actNumber, kind, inForceOn, offenceCode, personAlias, createdAt } = row;
  return Object.assign(new RewardWorklistItem(), {
    row,
    id,
    actNumber,
    kind,
    inForceOn,
    offenceCode,
    category: categoryOf(row),
    personAlias,
    receivedAt: createdAt,
  });
}
