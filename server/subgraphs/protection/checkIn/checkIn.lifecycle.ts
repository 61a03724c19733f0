import { defineLifecycle } from '../../../kernel';

export type CheckInState = 'SCHEDULED' | 'DUE' | 'HELD' | 'CANCELLED';
export type CheckInAction = 'fallDue' | 'hold' | 'tryAgain' | 'cancel';

/**
 * A check-in ends by being held: whoever was not reached is tried again on another day. It is CANCELLED only where the
 * identity is shredded, and nobody is left to ask.
 */
export const checkInLifecycle = defineLifecycle<CheckInState, CheckInAction>({
  name: 'checkIn',
  initial: 'SCHEDULED',
  terminal: ['HELD', 'CANCELLED'],
  steps: {
    SCHEDULED: { fallDue: 'DUE', hold: 'HELD', cancel: 'CANCELLED' },
    DUE: { hold: 'HELD', tryAgain: 'SCHEDULED', cancel: 'CANCELLED' },
  },
});
