import { defineLifecycle } from '../../../kernel';

export type LetterState =
  'QUEUED' | 'PRINTED' | 'SENT' | 'DELIVERED' | 'RETURNED' | 'COLLECTED' | 'NOT_DELIVERABLE' | 'UNKNOWN';

export type LetterAction =
  'print' | 'mail' | 'lose' | 'post' | 'deliver' | 'return' | 'requeue' | 'collect' | 'giveUp';

/**
 * A letter on its way (domain §4.4). PRINTED lies in the spool until somebody posts it; UNKNOWN may or may not have
 * left by e-mail and is never sent again by itself.
 */
export const letterLifecycle = defineLifecycle<LetterState, LetterAction>({
  name: 'letter',
  initial: 'QUEUED',
  terminal: ['DELIVERED', 'COLLECTED', 'NOT_DELIVERABLE'],
  steps: {
    QUEUED: { print: 'PRINTED', mail: 'SENT', lose: 'UNKNOWN', giveUp: 'NOT_DELIVERABLE' },
    PRINTED: { post: 'SENT', collect: 'COLLECTED' },
    SENT: {
      deliver: 'DELIVERED',
      return: 'RETURNED',
      requeue: 'QUEUED',
      collect: 'COLLECTED',
      giveUp: 'NOT_DELIVERABLE',
    },
    UNKNOWN: { deliver: 'DELIVERED', requeue: 'QUEUED', collect: 'COLLECTED' },
    RETURNED: { post: 'SENT', collect: 'COLLECTED', giveUp: 'NOT_DELIVERABLE' },
  },
});
