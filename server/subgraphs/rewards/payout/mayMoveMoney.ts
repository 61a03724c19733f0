import { Between, In } from 'typeorm';
import { allow, type CommandContext, type Decision, refuse } from '../../../kernel';
import { CourtAct, type CourtActKind } from '../courtAct/courtAct.entity';
import { establishesOffence } from '../courtAct/grounds';
import type { RewardCase } from '../rewardCase/rewardCase.entity';
import { categoryOf } from '../schedule/rewardCategory';
import { serviceDay } from '../serviceDay';

const UNDOING: CourtActKind[] = ['ACQUITTAL', 'TERMINATION'];

/**
 * Whether money may move, looked up afresh each time and closed in doubt: the court act must still establish
 * the offence the case was decided on, and no acquittal or termination on the same report may have come into
 * force on that day or since, under whatever offence.
 */
export async function mayMoveMoney(ctx: CommandContext, rewardCase: RewardCase): Promise<Decision> {
  const { courtActId: id, category, amountTenge, outcome, provisional } = rewardCase;
  const today = serviceDay(ctx.now);
  const decided = outcome === 'APPROVED' && !provisional && amountTenge !== null && amountTenge > 0;
  const act = await ctx.lockWhere(CourtAct, { id });
  const stands =
    act !== null && act.inForceOn <= today && establishesOffence(act.kind) && categoryOf(act) === category;
  if (!decided || !stands) return refuse('PAYOUT_BLOCKED');
  return (await isUndone(ctx, act, today)) ? refuse('PAYOUT_BLOCKED') : allow();
}

function isUndone(ctx: CommandContext, act: CourtAct, today: string): Promise<boolean> {
  const { sourceReportId, inForceOn } = act;
  return ctx.manager.existsBy(CourtAct, {
    sourceReportId,
    kind: In(UNDOING),
    inForceOn: Between(inForceOn, today),
  });
}
