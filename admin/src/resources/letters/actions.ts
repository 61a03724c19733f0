import type { Action } from '../../actions/action';
import {
  recordLetterDeliveredMutation,
  recordLetterPostedMutation,
  recordLetterReturnedMutation,
} from './operations';

export const returnReasons = ['UNCLAIMED', 'WRONG_ADDRESS', 'REFUSED', 'DECEASED'] as const;

/** What happens to a letter after the vault has addressed it. */
export const letterActions: readonly Action[] = [
  {
    name: 'recordLetterPosted',
    mutation: recordLetterPostedMutation,
    fields: [{ name: 'trackingNumber', kind: 'line', required: true }],
  },
  { name: 'recordLetterDelivered', mutation: recordLetterDeliveredMutation },
  {
    name: 'recordLetterReturned',
    mutation: recordLetterReturnedMutation,
    tone: 'neutral',
    fields: [
      { name: 'reason', kind: 'choice', texts: 'letterReason', values: returnReasons, required: true },
    ],
  },
];
