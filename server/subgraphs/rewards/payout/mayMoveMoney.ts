import { And, In, LessThanOrEqual, MoreThan } from 'typeorm';
import { allow, type CommandContext, type Decision, refuse } from '../../../kernel';
import { CourtAct, type CourtActKind } from '../courtAct/courtAct.entity';
import { establishesOffence } from '../courtAct/grounds';
import type { RewardCase } from '../rewardCase/rewardCase.entity';
import { categoryOf } from '../schedule/rewardCategory';
import { serviceDay } from '../serviceDay';

const UNDOING: CourtActKind[] = ['ACQUITTAL', 'TERMINATION'];

/**
 * Whether money may move, looked up afresh each time and closed in doubt: the court act must still establish
 * the offence the case was decided on, and no later act in force on the same matter may undo it.
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
  const { sourceReportId, offenceCode } = act;
  return ctx.manager.existsBy(CourtAct, {
    sourceReportId,
    offenceCode,
    kind: In(UNDOING),
    inForceOn: And(MoreThan(act.inForceOn), LessThanOrEqual(today)),
  });
}
