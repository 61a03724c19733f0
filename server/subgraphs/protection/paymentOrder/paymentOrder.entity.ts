import { Entity, Index } from 'typeorm';
import { Instant, Money, Recorded, Short } from '../../../kernel';
import type { PaymentOrderState } from './paymentOrder.lifecycle';

/** The order to pay one payout. The payee is completed when the order is written out and is not kept here. */
@Entity('payment_order')
@Index(['payoutId'], { unique: true })
@Index(['state', 'createdAt'])
@Index(['createdAt'])
@Index(['personId'])
export class PaymentOrder extends Recorded {
  @Short(36) payoutId: string;
  @Short(36) personId: string;
  @Short(32) reference: string;
  @Short(16) state: PaymentOrderState;
  @Short(32, { nullable: true }) reason: string | null;
  @Money() amountTenge: number;
  @Short() caseNumber: string;
  @Instant({ nullable: true }) handedOverAt: Date | null;
  @Instant({ nullable: true }) leasedUntil: Date | null;
  /** The attempt whose files are, or were, what the bank gets. No other is ever handed over. */
  @Short(36, { nullable: true }) attempt: string | null;
}
