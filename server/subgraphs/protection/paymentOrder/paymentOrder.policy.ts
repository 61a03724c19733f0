import type { Decision, Viewer } from '../../../kernel';
import { clearedFor } from '../clearance/clearance.policy';

/** Payment orders are for cleared protection officers; finance sees its payouts in the rewards subgraph (R82). */
export const mayReadPaymentOrders = (viewer: Viewer): Decision => clearedFor(viewer, 'paymentOrder:read');
