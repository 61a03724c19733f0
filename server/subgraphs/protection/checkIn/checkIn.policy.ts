import type { Policy } from '../../../kernel';
import { insider, officer, stepsOf } from '../insiders';
import type { CheckIn } from './checkIn.entity';
import { checkInLifecycle } from './checkIn.lifecycle';

export const mayReadCheckIn: Policy<CheckIn> = (viewer) => insider(viewer);

const step = stepsOf<CheckIn['state'], Parameters<typeof checkInLifecycle.can>[1], CheckIn>(checkInLifecycle);

export const mayHoldCheckIn = step(officer, 'hold');
export const mayRecordNotReached = step(officer, 'tryAgain');

export const checkInActions: Record<string, Policy<CheckIn>> = {
  recordCheckIn: mayHoldCheckIn,
  recordNotReached: mayRecordNotReached,
};
