import type { Action } from '../../actions/action';
import { redecisions } from '../retaliationReports/operations';
import {
  abandonEmployerProcedureMutation,
  acceptEmployerDecisionMutation,
  objectToEmployerMutation,
  recordEmployerDecisionMutation,
  recordEmployerMeetingMutation,
  recordEmployerRedecisionMutation,
} from './operations';

/** From the invitation to the employer's last word. */
export const procedureActions: readonly Action[] = [
  {
    name: 'recordEmployerMeeting',
    mutation: recordEmployerMeetingMutation,
    fields: [{ name: 'meetingOn', kind: 'day', required: true }],
  },
  {
    name: 'recordEmployerDecision',
    mutation: recordEmployerDecisionMutation,
    fields: [
      { name: 'decisionOn', kind: 'day', required: true },
      { name: 'decision', kind: 'text', required: true },
    ],
  },
  {
    name: 'objectToEmployer',
    mutation: objectToEmployerMutation,
    fields: [
      { name: 'objectedOn', kind: 'day', required: true },
      { name: 'objection', kind: 'text', required: true },
    ],
  },
  { name: 'acceptEmployerDecision', mutation: acceptEmployerDecisionMutation, tone: 'neutral' },
  {
    name: 'recordEmployerRedecision',
    mutation: recordEmployerRedecisionMutation,
    fields: [
      { name: 'redecision', kind: 'choice', texts: 'redecision', values: redecisions, required: true },
    ],
  },
  { name: 'abandonEmployerProcedure', mutation: abandonEmployerProcedureMutation, tone: 'neutral' },
];
