import { randomUUID } from 'node:crypto';
import { command, type CommandContext, Refusal } from '../../../../kernel';
import { CourtAct } from '../../courtAct/courtAct.entity';
import { mayOpenCase, mayReadCourtAct } from '../../courtAct/courtAct.policy';
import { establishesOffence } from '../../courtAct/grounds';
import { oweNotice } from '../../notice/oweNotice';
import { categoryOf } from '../../schedule/rewardCategory';
import { scheduleOn } from '../../schedule/scheduleOn';
import { serviceDay } from '../../serviceDay';
import { settingsOn } from '../../settings/settings';
import { newCaseNumber } from '../caseNumber';
import { note } from '../note';
import { RewardCase } from '../rewardCase.entity';
import type { OpenRewardCaseInput } from '../rewardCase.inputs';
import { rewardCaseLifecycle } from '../rewardCase.lifecycle';
import { mayReadCase } from '../rewardCase.policy';

/**
 * Opens a case from a court act in force: eligible where the act establishes an offence there is a reward
 * for, ended at once where it establishes none. Refuses CASE_ALREADY_OPEN, also for another act on a report that
 * has its reward or may still get it, and NO_SCHEDULE_IN_FORCE for acts before 2016.
 */
export const openRewardCase = command<OpenRewardCaseInput, RewardCase>({
  name: 'openRewardCase',
  result: RewardCase,
  mayRead: mayReadCase,
  async handle(ctx, { courtActId, basis }) {
    const act = await ctx.lock(CourtAct, courtActId, mayReadCourtAct);
    const today = serviceDay(ctx.now);
    ctx.require(mayOpenCase(ctx.viewer, act, today));
    const { sourceReportId: rewardsReportId } = act;
    if (await ctx.manager.existsBy(RewardCase, [{ courtActId }, { rewardsReportId }])) {
      throw new Refusal('CASE_ALREADY_OPEN');
    }

    const rewardCase = newCase(ctx, act, basis, today);
    return establishesOffence(act.kind)
      ? findEligible(ctx, rewardCase, act, today)
      : endWithoutGrounds(ctx, rewardCase);
  },
});

function newCase(ctx: CommandContext, act: CourtAct, basis: RewardCase['basis'], today: string): RewardCase {
  return ctx.create(RewardCase, {
    id: randomUUID(),
    caseNumber: newCaseNumber(Number(today.slice(0, 4))),
    state: rewardCaseLifecycle.table.initial,
    basis,
    category: categoryOf(act),
    courtActId: act.id,
    rewardsReportId: null,
    departmentCode: act.departmentCode,
    personAlias: act.personAlias,
    language: act.language,
    openedById: ctx.viewer.id,
    harmTenge: null,
    scheduleCode: null,
    mciCount: null,
    mciRate: null,
    mciEffectiveFrom: null,
    amountTenge: null,
    lines: null,
    provisional: true,
    sessionId: null,
    outcome: null,
    decidedAt: null,
  });
}

async function findEligible(ctx: CommandContext, rewardCase: RewardCase, act: CourtAct, today: string) {
  const { schedulesInUse } = await settingsOn(ctx.manager, today);
  await scheduleOn(ctx.manager, schedulesInUse, act.inForceOn);
  rewardCase.rewardsReportId = act.sourceReportId;
  ctx.move(rewardCase, rewardCaseLifecycle, 'findEligible');
  await note(ctx, rewardCase, 'openedEligible', { category: rewardCase.category });
  return ctx.save(rewardCase);
}

async function endWithoutGrounds(ctx: CommandContext, rewardCase: RewardCase) {
  ctx.move(rewardCase, rewardCaseLifecycle, 'findNoGrounds');
  await note(ctx, rewardCase, 'openedWithoutGrounds');
  await oweNotice(ctx, rewardCase, 'NO_GROUNDS');
  return ctx.save(rewardCase);
}
