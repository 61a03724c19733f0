import type { Action } from '../../actions/action';
import { recordCheckInMutation, recordNotReachedMutation } from './operations';

/** What may be done to a check-in. */
export const checkInActions: readonly Action[] = [
  {
    name: 'recordCheckIn',
    mutation: recordCheckInMutation,
    fields: [
      {
        name: 'outcome',
        kind: 'choice',
        texts: 'checkInOutcome',
        values: ['SAFE', 'THREATENED', 'RETALIATED_AGAINST'],
        required: true,
      },
      { name: 'notes', kind: 'text' },
    ],
  },
  {
    name: 'recordNotReached',
    mutation: recordNotReachedMutation,
    tone: 'neutral',
    fields: [{ name: 'dueOn', kind: 'day', required: true }],
  },
];
