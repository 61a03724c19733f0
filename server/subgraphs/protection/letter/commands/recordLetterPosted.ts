import { command } from '../../../../kernel';
import { Letter } from '../letter.entity';
import type { RecordLetterPostedInput } from '../letter.inputs';
import { letterLifecycle } from '../letter.lifecycle';
import { mayReadLetter, mayRecordLetterPosted } from '../letter.policy';
import { letterSubject, tellMoved } from '../tellMoved';

/** A printed letter, or one that came back, was given to the post; its tracking number is the proof. */
export const recordLetterPosted = command<RecordLetterPostedInput, Letter>({
  name: 'recordLetterPosted',
  result: Letter,
  mayRead: mayReadLetter,
  async handle(ctx, input) {
    const letter = await ctx.lock(Letter, input.id, mayReadLetter, input.expectedVersion);
    ctx.require(mayRecordLetterPosted(ctx.viewer, letter));
    ctx.move(letter, letterLifecycle, 'post');
    letter.postedAt = ctx.now;
    letter.trackingNumber = input.trackingNumber;
    letter.reason = null;
    ctx.record('letter.posted', letterSubject(letter));
    tellMoved(ctx, letter);
    return ctx.save(letter);
  },
});
