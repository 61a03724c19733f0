import type { Action } from '../../actions/action';
import { recordCallOutcomeMutation } from './operations';

export const callActions: readonly Action[] = [
  {
    name: 'recordCallOutcome',
    mutation: recordCallOutcomeMutation,
    fields: [{ name: 'reached', kind: 'flag' }],
  },
];
