import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { named } from '../named';

/** How far the reward for a report is, as much as its case officers need to know. */
export const RewardStatus = named('AWAITING_CASE', 'UNDER_CONSIDERATION', 'APPROVED', 'NOT_AWARDED', 'PAID');
export type RewardStatus = keyof typeof RewardStatus;

registerEnumType(RewardStatus, {
  name: 'RewardStatus',
  description: 'How far the reward for a report is.',
  valuesConfig: {
    AWAITING_CASE: { description: 'A court act was recorded; no reward case is open yet.' },
    UNDER_CONSIDERATION: { description: 'A reward case is open and not decided.' },
    APPROVED: { description: 'A reward was approved and is not paid yet.' },
    NOT_AWARDED: { description: 'No reward is due.' },
    PAID: { description: 'The reward was paid.' },
  },
});

@ObjectType('Report')
@Directive('@key(fields: "id")')
export class ReportRewards {
  @Field(() => ID)
  id: string;

  @Field(() => RewardStatus, {
    nullable: true,
    description:
      'How far the reward for this report is. Null when no court act was recorded. Never says how much.',
  })
  rewardStatus: RewardStatus | null;
}
