import { randomUUID } from 'node:crypto';
import { type CommandContext, event } from '../../../kernel';
import { letterheadOf } from '../reference/letterhead';
import type { RewardCase } from '../rewardCase/rewardCase.entity';
import type { RewardOutcome } from '../rewardCase/rewardCase.enums';
import { serviceDay } from '../serviceDay';
import { letterFor } from './letterFor';
import { RewardNotice } from './rewardNotice.entity';

/**
 * Writes the decision into the case and hands its letter to the vault, which alone knows the addressee.
 * Refuses LETTERHEAD_UNKNOWN while the department's name and address have not reached us.
 */
export async function oweNotice(
  ctx: CommandContext,
  rewardCase: RewardCase,
  outcome: RewardOutcome,
): Promise<void> {
  const { departmentCode, language, caseNumber, personAlias: alias } = rewardCase;
  rewardCase.outcome = outcome;
  rewardCase.decidedAt = ctx.now;
  const department = await letterheadOf(ctx.manager, departmentCode, serviceDay(ctx.now), language);
  const notice = await ctx.save(
    ctx.create(RewardNotice, { id: randomUUID(), caseId: rewardCase.id, outcome }),
  );
  ctx.emit(
    event('reward.noticeDue', alias, {
      ...letterFor(outcome, language, rewardCase),
      noticeId: notice.id,
      reference: caseNumber,
      language,
      signedBy: ctx.viewer.claims.name,
      department,
      alias,
    }),
  );
}
