import type { Action } from '../../actions/action';
import { approveShreddingMutation, withdrawShreddingMutation } from './operations';

/** What the others cleared for protection may do about a shredding. */
export const shreddingActions: readonly Action[] = [
  { name: 'approveShredding', mutation: approveShreddingMutation },
  { name: 'withdrawShredding', mutation: withdrawShreddingMutation, tone: 'neutral' },
];
