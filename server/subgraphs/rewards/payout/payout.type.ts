import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Tenge } from '../../../kernel';
import { StaffMemberRef, staffMember } from '../staffMember.type';
import type { Payout } from './payout.entity';

@ObjectType('RewardPayout', {
  description: 'The one payment of a reward case. Whose account it goes to is in the vault.',
})
export class RewardPayout {
  @Field(() => ID, {
    description:
      'Under this reference the vault knows the payment order: `payoutReference` there. New with each attempt.',
  })
  reference: string;

  @Field(() => Tenge, { description: 'How much is paid, in whole tenge.' })
  amount: number;

  @Field(() => Int, { description: 'How many times the vault was asked for a payment order.' })
  attempts: number;

  @Field(() => StaffMemberRef, { nullable: true, description: 'Who prepared it last.' })
  preparedBy: StaffMemberRef | null;

  @Field({ description: 'When it was prepared last.' })
  preparedAt: Date;

  @Field(() => String, { nullable: true, description: "The payment order's number, once it is made." })
  orderReference: string | null;

  @Field(() => Date, { nullable: true, description: 'When the payment order was made.' })
  sentAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the last attempt failed: a stable code.' })
  failure: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The treasury's number of the payment, once confirmed.",
  })
  treasuryReference: string | null;

  @Field(() => StaffMemberRef, {
    nullable: true,
    description: 'Who confirmed it: another person than prepared it.',
  })
  confirmedBy: StaffMemberRef | null;

  @Field(() => Date, { nullable: true, description: 'When it was confirmed.' })
  confirmedAt: Date | null;
}

export function presentPayout(payout: Payout): RewardPayout {
  const { requestId, amountTenge, attempts, preparedById, preparedAt, confirmedById } = payout;
  return Object.assign(new RewardPayout(), {
    reference: requestId,
    amount: amountTenge,
    attempts,
    preparedBy: staffMember(preparedById),
    preparedAt,
    orderReference: payout.orderReference,
    sentAt: payout.sentAt,
    failure: payout.failure,
    treasuryReference: payout.treasuryReference,
    confirmedBy: staffMember(confirmedById),
    confirmedAt: payout.confirmedAt,
  });
}
