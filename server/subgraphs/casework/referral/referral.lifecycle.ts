import { defineLifecycle } from '../../../kernel';

export type ReferralState =
  'DRAFT' | 'APPROVED' | 'DISPATCHED' | 'ACKNOWLEDGED' | 'DECIDED' | 'RETURNED' | 'RECALLED' | 'CANCELLED';

export type ReferralAction = 'approve' | 'dispatch' | 'accept' | 'answer' | 'return' | 'recall' | 'cancel';

/** R26a, R26b, R51: drafted and approved by two persons here, accepted and answered by the body there. */
export const referralLifecycle = defineLifecycle<ReferralState, ReferralAction>({
  name: 'referral',
  initial: 'DRAFT',
  terminal: ['DECIDED', 'RETURNED', 'RECALLED', 'CANCELLED'],
  steps: {
    DRAFT: { approve: 'APPROVED', cancel: 'CANCELLED' },
    APPROVED: { dispatch: 'DISPATCHED', cancel: 'CANCELLED' },
    DISPATCHED: { accept: 'ACKNOWLEDGED', return: 'RETURNED', recall: 'RECALLED' },
    ACKNOWLEDGED: { answer: 'DECIDED', return: 'RETURNED', recall: 'RECALLED' },
  },
});

export const openReferralStates: readonly ReferralState[] = [
  'DRAFT',
  'APPROVED',
  'DISPATCHED',
  'ACKNOWLEDGED',
];
/** What the body it goes to may see. */
export const sentReferralStates: readonly ReferralState[] = [
  'DISPATCHED',
  'ACKNOWLEDGED',
  'DECIDED',
  'RETURNED',
  'RECALLED',
];
