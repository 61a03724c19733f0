import { command } from '../../../../kernel';
import { vaultOf } from '../../vault';
import { checkInTexts, CheckIn } from '../checkIn.entity';
import type { RecordCheckInInput } from '../checkIn.inputs';
import { checkInLifecycle } from '../checkIn.lifecycle';
import { mayHoldCheckIn, mayReadCheckIn } from '../checkIn.policy';
import { checkInSubject } from '../schedule';

/** The person was asked how things are. */
export const recordCheckIn = command<RecordCheckInInput, CheckIn>({
  name: 'recordCheckIn',
  result: CheckIn,
  mayRead: mayReadCheckIn,
  async handle(ctx, input) {
    const checkIn = await ctx.lock(CheckIn, input.id, mayReadCheckIn, input.expectedVersion);
    ctx.require(mayHoldCheckIn(ctx.viewer, checkIn));
    checkIn.heldAt = ctx.now;
    checkIn.heldById = ctx.viewer.id;
    checkIn.outcome = input.outcome;
    Object.assign(checkIn, await checkInTexts.seal(vaultOf(ctx), checkIn, { notes: input.notes ?? null }));
    ctx.move(checkIn, checkInLifecycle, 'hold');
    ctx.record('checkIn.held', checkInSubject(checkIn));
    return ctx.save(checkIn);
  },
});
