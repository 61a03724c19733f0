import { command } from '../../../../kernel';
import { requireLater, serviceDay } from '../../serviceDay';
import { CheckIn } from '../checkIn.entity';
import type { RecordNotReachedInput } from '../checkIn.inputs';
import { checkInLifecycle } from '../checkIn.lifecycle';
import { mayRecordNotReached, mayReadCheckIn } from '../checkIn.policy';
import { checkInSubject } from '../schedule';

/** The person was not reached: tried again on another day. */
export const recordNotReached = command<RecordNotReachedInput, CheckIn>({
  name: 'recordNotReached',
  result: CheckIn,
  mayRead: mayReadCheckIn,
  async handle(ctx, input) {
    const checkIn = await ctx.lock(CheckIn, input.id, mayReadCheckIn, input.expectedVersion);
    ctx.require(mayRecordNotReached(ctx.viewer, checkIn));
    requireLater(input.dueOn, serviceDay(ctx.now), 'dueOn');
    checkIn.dueOn = input.dueOn;
    checkIn.attempts += 1;
    ctx.move(checkIn, checkInLifecycle, 'tryAgain');
    ctx.record('checkIn.notReached', checkInSubject(checkIn));
    return ctx.save(checkIn);
  },
});
