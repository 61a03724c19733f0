import type { EventPayloads, LetterState } from '../../../contracts/events';
import { type CommandContext } from '../../../kernel';
import { closeWhenSettled } from '../report/closeWhenSettled';
import { note } from '../report/note';
import { Notice } from './notice.entity';
import { type NoticeAction, noticeLifecycle, settledStates } from './notice.lifecycle';

const actions: Partial<Record<LetterState, NoticeAction>> = {
  SENT: 'send',
  DELIVERED: 'deliver',
  COLLECTED: 'collect',
  RETURNED: 'comeBack',
  NOT_DELIVERABLE: 'giveUp',
};

/** The vault tells how a letter fares. Letters of other subgraphs are none of ours. */
export async function letterMoved(
  ctx: CommandContext,
  { noticeId, letterState, at, reason }: EventPayloads['letter.moved'],
): Promise<void> {
  const action = actions[letterState];
  const notice = action && (await ctx.lockWhere(Notice, { id: noticeId }));
  if (!notice) return;
  ctx.move(notice, noticeLifecycle, action);
  if (notice.state === 'SENT') notice.sentAt = new Date(at);
  if (settledStates.includes(notice.state)) notice.settledAt = new Date(at);
  notice.reason = reason ?? null;
  await ctx.save(notice);
  await note(ctx, notice.reportId, `notice.${action}`);
  await closeWhenSettled(ctx, notice.reportId);
}
