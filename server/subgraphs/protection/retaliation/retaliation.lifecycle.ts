import { defineLifecycle } from '../../../kernel';

export type RetaliationState =
  'RECEIVED' | 'EMPLOYER_ADDRESSED' | 'REDECIDED' | 'NOT_CONFIRMED' | 'WITHDRAWN' | 'CLOSED';
export type RetaliationAction = 'address' | 'dismiss' | 'withdraw' | 'redecide' | 'close';

/** A report of retaliation: the service tells the employer its view, and the employer decides anew. */
export const retaliationLifecycle = defineLifecycle<RetaliationState, RetaliationAction>({
  name: 'retaliationReport',
  initial: 'RECEIVED',
  terminal: ['NOT_CONFIRMED', 'WITHDRAWN', 'CLOSED'],
  steps: {
    RECEIVED: { address: 'EMPLOYER_ADDRESSED', dismiss: 'NOT_CONFIRMED', withdraw: 'WITHDRAWN' },
    EMPLOYER_ADDRESSED: { redecide: 'REDECIDED', withdraw: 'WITHDRAWN' },
    REDECIDED: { close: 'CLOSED' },
  },
});
