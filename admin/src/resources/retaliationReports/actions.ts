import type { Action } from '../../actions/action';
import {
  addressEmployerMutation,
  closeRetaliationMutation,
  dismissRetaliationMutation,
  recordConsentMutation,
  recordRedecisionMutation,
  redecisions,
  withdrawRetaliationMutation,
} from './operations';

const reason = { name: 'reason', kind: 'text', required: true } as const;

/** From the report to the employer's new decision. */
export const retaliationActions: readonly Action[] = [
  {
    name: 'recordConsent',
    mutation: recordConsentMutation,
    fields: [{ name: 'consentOn', kind: 'day', required: true }],
  },
  {
    name: 'addressEmployer',
    mutation: addressEmployerMutation,
    fields: [
      { name: 'addressedOn', kind: 'day', required: true },
      { name: 'serviceView', kind: 'text', required: true },
    ],
  },
  {
    name: 'recordRedecision',
    mutation: recordRedecisionMutation,
    fields: [
      { name: 'redecision', kind: 'choice', texts: 'redecision', values: redecisions, required: true },
      { name: 'redecidedOn', kind: 'day', required: true },
    ],
  },
  { name: 'closeRetaliation', mutation: closeRetaliationMutation, fields: [reason] },
  { name: 'withdrawRetaliation', mutation: withdrawRetaliationMutation, tone: 'neutral' },
  { name: 'dismissRetaliation', mutation: dismissRetaliationMutation, tone: 'error', fields: [reason] },
];
