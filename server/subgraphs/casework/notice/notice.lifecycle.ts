import { defineLifecycle } from '../../../kernel';

export type NoticeState =
  | 'PENDING'
  | 'PREPARED'
  | 'SIGNED'
  | 'SENT'
  | 'DELIVERED'
  | 'COLLECTED_IN_PERSON'
  | 'RETURNED_UNDELIVERED'
  | 'NOT_DELIVERABLE';

export type NoticeAction = 'prepare' | 'sign' | 'send' | 'deliver' | 'collect' | 'comeBack' | 'giveUp';

/** R31, R32: every decision owes one; it is settled when it reached the applicant, or cannot. */
export const noticeLifecycle = defineLifecycle<NoticeState, NoticeAction>({
  name: 'notice',
  initial: 'PENDING',
  terminal: ['DELIVERED', 'COLLECTED_IN_PERSON', 'NOT_DELIVERABLE'],
  steps: {
    PENDING: { prepare: 'PREPARED', giveUp: 'NOT_DELIVERABLE' },
    PREPARED: { prepare: 'PREPARED', sign: 'SIGNED' },
    // A letter may turn up without our having seen it leave.
    SIGNED: {
      send: 'SENT',
      deliver: 'DELIVERED',
      collect: 'COLLECTED_IN_PERSON',
      giveUp: 'NOT_DELIVERABLE',
    },
    // Sent again: a bounced e-mail goes out on paper.
    SENT: {
      send: 'SENT',
      deliver: 'DELIVERED',
      collect: 'COLLECTED_IN_PERSON',
      comeBack: 'RETURNED_UNDELIVERED',
      giveUp: 'NOT_DELIVERABLE',
    },
    RETURNED_UNDELIVERED: {
      send: 'SENT',
      collect: 'COLLECTED_IN_PERSON',
      giveUp: 'NOT_DELIVERABLE',
    },
  },
});

export const settledStates: readonly NoticeState[] = ['DELIVERED', 'COLLECTED_IN_PERSON', 'NOT_DELIVERABLE'];
