import { allow, type Decision, refuse, type Viewer } from '../../../kernel';

/** Payment orders are for cleared protection officers; finance sees its payouts in the rewards subgraph (R82). */
export function mayReadPaymentOrders(
  viewer: Viewer,
  today = new Date().toISOString().slice(0, 10),
): Decision {
  if (viewer.kind !== 'staff' || !viewer.has('paymentOrder:read')) return refuse('MISSING_PERMISSION');
  return viewer.cleared(today) ? allow() : refuse('NOT_CLEARED');
}
