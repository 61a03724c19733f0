import { defineLifecycle } from '../../../kernel';

export type PaymentOrderState = 'PREPARED' | 'HANDED_OVER' | 'REFUSED';
export type PaymentOrderAction = 'handOver' | 'refuse';

/** A payment order: made whole with the payee, then handed over to the bank's directory, once. */
export const paymentOrderLifecycle = defineLifecycle<PaymentOrderState, PaymentOrderAction>({
  name: 'paymentOrder',
  initial: 'PREPARED',
  terminal: ['HANDED_OVER', 'REFUSED'],
  steps: { PREPARED: { handOver: 'HANDED_OVER', refuse: 'REFUSED' } },
});
