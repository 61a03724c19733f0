import type { LetterState as ToldState } from '../../../contracts/events';
import { type CommandContext, event } from '../../../kernel';
import type { Letter } from './letter.entity';

/** Tells the others where a letter stands. That it was printed is nobody's news: it is still to be sent. */
export function tellMoved(ctx: CommandContext, letter: Letter): void {
  if (letter.state === 'PRINTED') return;
  const letterState: ToldState = letter.state;
  const { noticeId, reason } = letter;
  const at = ctx.now.toISOString();
  ctx.emit(event('letter.moved', noticeId, { noticeId, letterState, at, ...(reason && { reason }) }));
}

/** What the audit calls a letter. */
export function letterSubject(letter: Letter): { type: string; id: string } {
  return { type: 'Letter', id: letter.id };
}
