import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { pageTypeOf, Tenge } from '../../../kernel';
import type { PaymentOrder } from './paymentOrder.entity';

export enum PaymentOrderStateEnum {
  PREPARED = 'PREPARED',
  HANDED_OVER = 'HANDED_OVER',
  REFUSED = 'REFUSED',
}

registerEnumType(PaymentOrderStateEnum, {
  name: 'PaymentOrderState',
  description: 'Where a payment order stands.',
});

@ObjectType('PaymentOrder', { description: 'An order to pay a reward. The payee stands in no field.' })
export class PaymentOrderType {
  @Field(() => ID)
  id: string;

  @Field({ description: "The order's own reference, as the bank sees it." })
  reference: string;

  @Field(() => ID, { description: 'The payout it pays.' })
  payoutReference: string;

  @Field(() => PaymentOrderStateEnum)
  state: string;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  reason: string | null;

  @Field(() => Tenge)
  amount: number;

  @Field()
  caseNumber: string;

  @Field()
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  handedOverAt: Date | null;

  @Field(() => [String], { description: 'Mutations you may call on it now. The vault works it by itself.' })
  viewerActions: string[];
}

export const PaymentOrderPage = pageTypeOf(PaymentOrderType, 'PaymentOrder');

export function presentPaymentOrder(order: PaymentOrder): PaymentOrderType {
  const { id, reference, payoutId, state, reason, amountTenge, caseNumber, createdAt, handedOverAt } = order;
  return Object.assign(new PaymentOrderType(), {
    ...{
      id,
      reference,
      payoutReference: payoutId,
      state,
      reason,
      amount: amountTenge,
      caseNumber,
      createdAt,
      handedOverAt,
    },
    viewerActions: [],
  });
}
