import { registerEnumType } from 'type-graphql';
import { named } from '../named';
import { RewardCaseStateName } from './rewardCase.lifecycle';

/** What the person did (R76, R91). */
export const RewardBasis = named('REPORT', 'WANTED_PERSON_WHEREABOUTS', 'OTHER_ASSISTANCE');
export type RewardBasis = keyof typeof RewardBasis;

/** How a reward case was decided. */
export const RewardOutcome = named('APPROVED', 'REJECTED', 'NO_GROUNDS');
export type RewardOutcome = keyof typeof RewardOutcome;

registerEnumType(RewardBasis, {
  name: 'RewardBasis',
  description: 'What the person is rewarded for.',
  valuesConfig: {
    REPORT: { description: 'Reported the offence.' },
    WANTED_PERSON_WHEREABOUTS: { description: 'Told where a wanted person was.' },
    OTHER_ASSISTANCE: { description: 'Assisted in another way.' },
  },
});
registerEnumType(RewardOutcome, {
  name: 'RewardOutcome',
  description: 'How a reward case was decided.',
  valuesConfig: {
    APPROVED: { description: 'A reward is due.' },
    REJECTED: { description: 'The committee refused a reward.' },
    NO_GROUNDS: { description: 'The court act establishes no offence, so no reward is possible.' },
  },
});
registerEnumType(RewardCaseStateName, {
  name: 'RewardCaseState',
  description: 'Where a reward case stands.',
  valuesConfig: {
    OPENED: { description: 'Opened from a court act.' },
    ELIGIBLE: { description: 'A conviction or penalty is in force and its category is known.' },
    NO_GROUNDS: { description: 'Ended: the court act establishes no offence.' },
    CALCULATED: { description: 'The amount was calculated by the rate of the day; it is provisional.' },
    COMMITTEE_REVIEW: { description: 'The committee votes.' },
    ADJOURNED: { description: 'Too few members voted; it can be put before the committee again.' },
    APPROVED: { description: 'The committee approved; the amount is fixed.' },
    REJECTED: { description: 'Ended: the committee refused.' },
    PAYOUT_PENDING: { description: 'The vault was asked to complete the payment order.' },
    SENT: { description: 'The payment order is made and on its way to the treasury.' },
    PAID: { description: 'Ended: a second person confirmed the payment.' },
    FAILED: { description: 'The payment order could not be made; it can be prepared again.' },
  },
});
