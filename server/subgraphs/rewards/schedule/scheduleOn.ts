import type { EntityManager } from 'typeorm';
import { type Day, type Effective, inForceOn } from '../../../calendar';
import { Refusal } from '../../../kernel';
import { RewardSchedule } from './schedule.entity';

/** Among the schedules in use, the one in force on the day that began last; undefined before the first. */
export function scheduleInForce<S extends Effective & { code: string; validFrom: Day }>(
  schedules: readonly S[],
  inUse: readonly string[],
  day: Day,
): S | undefined {
  return inForceOn(schedules, day)
    .filter(({ code }) => inUse.includes(code))
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
}

/**
 * The schedule for a court act that came into force on the day. Refuses NO_SCHEDULE_IN_FORCE: acts before
 * 2016 fall under rules we have not seen.
 */
export async function scheduleOn(
  manager: EntityManager,
  inUse: readonly string[],
  day: string,
): Promise<RewardSchedule> {
  const schedule = scheduleInForce(await manager.find(RewardSchedule), inUse, day);
  if (!schedule) throw new Refusal('NO_SCHEDULE_IN_FORCE', { day });
  return schedule;
}
