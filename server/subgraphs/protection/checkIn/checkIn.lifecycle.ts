import { defineLifecycle } from '../../../kernel';

export type CheckInState = 'SCHEDULED' | 'DUE' | 'HELD';
export type CheckInAction = 'fallDue' | 'hold' | 'tryAgain';

/** A check-in ends only by being held: whoever was not reached is tried again on another day. */
export const checkInLifecycle = defineLifecycle<CheckInState, CheckInAction>({
  name: 'checkIn',
  initial: 'SCHEDULED',
  terminal: ['HELD'],
  steps: { SCHEDULED: { fallDue: 'DUE', hold: 'HELD' }, DUE: { hold: 'HELD', tryAgain: 'SCHEDULED' } },
});
