import { type CommandContext, Refusal } from '../../../kernel';
import type { CourtAct } from '../courtAct/courtAct.entity';
import { rateOn } from '../reference/mci';
import { calculateReward } from '../schedule/calculateReward';
import { scheduleOn } from '../schedule/scheduleOn';
import { serviceDay } from '../serviceDay';
import { settingsOn } from '../settings/settings';
import type { RewardCase } from './rewardCase.entity';

/**
 * Writes the amount into the case: by the schedule of the court act's day and, as the settings have it, the MCI
 * of today or of that day (R80). Refuses NO_SCHEDULE_IN_FORCE, MCI_UNKNOWN, NO_REWARD_CATEGORY.
 */
export async function settleAmount(
  { manager, now }: CommandContext,
  rewardCase: RewardCase,
  act: CourtAct,
  { provisional }: { provisional: boolean },
): Promise<void> {
  const { category, harmTenge } = rewardCase;
  if (category === null) throw new Refusal('NO_REWARD_CATEGORY');
  const today = serviceDay(now);
  const settings = await settingsOn(manager, today);
  const schedule = await scheduleOn(manager, settings.schedulesInUse, act.inForceOn);
  const mciDay = settings.mciReferenceDate === 'DECISION' ? today : act.inForceOn;
  const rate = await rateOn(manager, mciDay, settings.mciPurpose);
  const { mciCount, mciRate, amount, lines } = calculateReward({
    schedule,
    category,
    harmTenge,
    mciRate: rate.amount,
  });
  Object.assign(rewardCase, {
    scheduleCode: schedule.code,
    mciCount,
    mciRate,
    mciEffectiveFrom: rate.effectiveFrom,
    amountTenge: amount,
    lines,
    provisional,
  } satisfies Partial<RewardCase>);
}
