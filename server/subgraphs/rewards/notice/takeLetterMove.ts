import type { EventPayloads, LetterState } from '../../../contracts/events';
import type { CommandContext } from '../../../kernel';
import { note } from '../rewardCase/note';
import { RewardNotice } from './rewardNotice.entity';

const noted: Record<LetterState, string> = {
  QUEUED: 'letterQueued',
  SENT: 'letterSent',
  DELIVERED: 'letterDelivered',
  RETURNED: 'letterReturned',
  COLLECTED: 'letterCollected',
  NOT_DELIVERABLE: 'letterNotDeliverable',
  UNKNOWN: 'letterUnknown',
};

/** Records how the letter of a decision fares. Letters of other parts of the system pass by. */
export async function takeLetterMove(
  ctx: CommandContext,
  { noticeId, letterState, at }: EventPayloads['letter.moved'],
): Promise<void> {
  const notice = await ctx.lockWhere(RewardNotice, { id: noticeId });
  if (!notice) return;
  notice.letterState = letterState;
  notice.letterMovedAt = new Date(at);
  await ctx.save(notice);
  await note(ctx, { id: notice.caseId }, noted[letterState]);
}
