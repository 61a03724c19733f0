import type { CommandContext } from '../../../kernel';
import type { RewardCase } from './rewardCase.entity';
import { RewardEvent } from './rewardEvent.entity';

/** Writes an act into the case's timeline and into the audit, in the act's own transaction. */
export async function note(
  ctx: CommandContext,
  { id }: Pick<RewardCase, 'id'>,
  action: string,
  details?: Record<string, string | number | boolean | null>,
): Promise<void> {
  ctx.record(`rewardCase.${action}`, { type: 'RewardCase', id }, details);
  const actorId = ctx.viewer.kind === 'system' ? null : ctx.viewer.id;
  await ctx.manager.insert(RewardEvent, { caseId: id, at: ctx.now, action, actorId });
}
