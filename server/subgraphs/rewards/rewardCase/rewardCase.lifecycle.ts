import { defineLifecycle } from '../../../kernel';
import { named } from '../named';

export const RewardCaseStateName = named(
  'OPENED',
  'ELIGIBLE',
  'NO_GROUNDS',
  'CALCULATED',
  'COMMITTEE_REVIEW',
  'ADJOURNED',
  'APPROVED',
  'REJECTED',
  'PAYOUT_PENDING',
  'SENT',
  'PAID',
  'FAILED',
);
export type RewardCaseState = keyof typeof RewardCaseStateName;

export type RewardCaseAction =
  | 'findEligible'
  | 'findNoGrounds'
  | 'calculate'
  | 'submit'
  | 'approve'
  | 'reject'
  | 'adjourn'
  | 'preparePayout'
  | 'send'
  | 'confirm'
  | 'fail';

/** From a court act in force to the money, or to the reason why there is none. Paid once, if at all. */
export const rewardCaseLifecycle = defineLifecycle<RewardCaseState, RewardCaseAction>({
  name: 'rewardCase',
  initial: 'OPENED',
  terminal: ['NO_GROUNDS', 'REJECTED', 'PAID'],
  steps: {
    OPENED: { findEligible: 'ELIGIBLE', findNoGrounds: 'NO_GROUNDS' },
    ELIGIBLE: { calculate: 'CALCULATED' },
    CALCULATED: { calculate: 'CALCULATED', submit: 'COMMITTEE_REVIEW' },
    COMMITTEE_REVIEW: { approve: 'APPROVED', reject: 'REJECTED', adjourn: 'ADJOURNED' },
    ADJOURNED: { submit: 'COMMITTEE_REVIEW' },
    APPROVED: { preparePayout: 'PAYOUT_PENDING' },
    PAYOUT_PENDING: { send: 'SENT', fail: 'FAILED' },
    SENT: { confirm: 'PAID', fail: 'FAILED' },
    FAILED: { preparePayout: 'PAYOUT_PENDING' },
  },
});
