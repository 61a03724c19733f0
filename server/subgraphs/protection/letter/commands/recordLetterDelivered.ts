import { command } from '../../../../kernel';
import { Letter } from '../letter.entity';
import type { RecordLetterDeliveredInput } from '../letter.inputs';
import { letterLifecycle } from '../letter.lifecycle';
import { mayReadLetter, mayRecordLetterDelivered } from '../letter.policy';
import { letterSubject, tellMoved } from '../tellMoved';

/** The post confirmed delivery, or a mail that was in doubt turned out to have come. */
export const recordLetterDelivered = command<RecordLetterDeliveredInput, Letter>({
  name: 'recordLetterDelivered',
  result: Letter,
  mayRead: mayReadLetter,
  async handle(ctx, input) {
    const letter = await ctx.lock(Letter, input.id, mayReadLetter, input.expectedVersion);
    ctx.require(mayRecordLetterDelivered(ctx.viewer, letter));
    ctx.move(letter, letterLifecycle, 'deliver');
    ctx.record('letter.delivered', letterSubject(letter));
    tellMoved(ctx, letter);
    return ctx.save(letter);
  },
});
