import { command } from '../../../../kernel';
import { ProtectionRecord } from '../../record/record.entity';
import { mayReadRecord, mayWorkOn } from '../../record/record.policy';
import { requireLater, serviceDay } from '../../serviceDay';
import { CheckIn } from '../checkIn.entity';
import type { ScheduleCheckInInput } from '../checkIn.inputs';
import { mayReadCheckIn } from '../checkIn.policy';
import { schedule } from '../schedule';

/** One more check-in on a day that somebody chose. */
export const scheduleCheckIn = command<ScheduleCheckInInput, CheckIn>({
  name: 'scheduleCheckIn',
  result: CheckIn,
  mayRead: mayReadCheckIn,
  async handle(ctx, { id, expectedVersion, dueOn }) {
    const record = await ctx.lock(ProtectionRecord, id, mayReadRecord, expectedVersion);
    ctx.require(mayWorkOn(ctx.viewer, record));
    requireLater(dueOn, serviceDay(ctx.now), 'dueOn');
    return schedule(ctx, record, dueOn);
  },
});
