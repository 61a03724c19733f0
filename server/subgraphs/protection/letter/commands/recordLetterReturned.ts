import { command } from '../../../../kernel';
import { Person } from '../../person/person.entity';
import { Letter } from '../letter.entity';
import { LetterReturnReason, type RecordLetterReturnedInput } from '../letter.inputs';
import { letterLifecycle } from '../letter.lifecycle';
import { mayReadLetter, mayRecordLetterReturned } from '../letter.policy';
import { letterSubject, tellMoved } from '../tellMoved';

/**
 * A letter came back. From the post: unclaimed may be posted again, any other reason settles it. A mail that bounced,
 * or whose fate stayed unknown, is printed instead; unless the identity was shredded meanwhile.
 */
export const recordLetterReturned = command<RecordLetterReturnedInput, Letter>({
  name: 'recordLetterReturned',
  result: Letter,
  mayRead: mayReadLetter,
  async handle(ctx, input) {
    const letter = await ctx.lock(Letter, input.id, mayReadLetter, input.expectedVersion);
    ctx.require(mayRecordLetterReturned(ctx.viewer, letter));
    ctx.record('letter.returned', letterSubject(letter), { reason: input.reason });
    const person = letter.personId ? await ctx.lockWhere(Person, { id: letter.personId }) : null;
    if (person?.identityState === 'SHREDDED') {
      letter.reason = 'SHREDDED';
      ctx.move(letter, letterLifecycle, 'giveUp');
    } else if (letter.channel === 'EMAIL') {
      ctx.move(letter, letterLifecycle, 'requeue');
      letter.mailRefused = true;
      letter.dueAt = new Date();
    } else {
      letter.reason = input.reason;
      ctx.move(letter, letterLifecycle, input.reason === LetterReturnReason.UNCLAIMED ? 'return' : 'giveUp');
    }
    tellMoved(ctx, letter);
    return ctx.save(letter);
  },
});
