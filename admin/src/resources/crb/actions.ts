import type { Action } from '../../actions/action';
import { draftReferral } from '../referrals/actions';
import {
  chargeOffEntryMutation,
  recordErdrRegistrationMutation,
  rejectErdrRegistrationMutation,
  requestErdrRegistrationMutation,
} from './operations';

/** Acts on an entry of the Crime Record Book; its outcomes exclude each other (R26, R52). */
export const crbActions: readonly Action[] = [
  { name: 'requestErdrRegistration', mutation: requestErdrRegistrationMutation },
  {
    name: 'recordErdrRegistration',
    mutation: recordErdrRegistrationMutation,
    fields: [
      { name: 'erdrNumber', kind: 'line', required: true },
      { name: 'body', kind: 'line', required: true },
      { name: 'registeredOn', kind: 'day', required: true },
    ],
  },
  {
    name: 'rejectErdrRegistration',
    mutation: rejectErdrRegistrationMutation,
    tone: 'neutral',
    fields: [{ name: 'reason', kind: 'text', required: true }],
  },
  draftReferral,
  {
    name: 'chargeOffEntry',
    mutation: chargeOffEntryMutation,
    tone: 'error',
    fields: [
      {
        name: 'ground',
        kind: 'choice',
        texts: 'chargeOffGround',
        values: ['ABSENCE_OF_EVENT', 'ABSENCE_OF_OFFENCE'],
        required: true,
      },
      { name: 'reason', kind: 'text', required: true },
    ],
  },
];
