import type { Action } from '../../actions/action';
import {
  approveMeasureMutation,
  bringMeasureIntoForceMutation,
  endorseMeasureMutation,
  extendMeasureMutation,
  liftMeasureMutation,
  rejectMeasureMutation,
} from './operations';

const reason = { name: 'reason', kind: 'text', required: true } as const;

/** What may be done to a measure. */
export const measureActions: readonly Action[] = [
  { name: 'endorseMeasure', mutation: endorseMeasureMutation },
  { name: 'approveMeasure', mutation: approveMeasureMutation },
  {
    name: 'bringMeasureIntoForce',
    mutation: bringMeasureIntoForceMutation,
    fields: [
      { name: 'executor', kind: 'line', required: true },
      { name: 'reviewOn', kind: 'day', required: true },
    ],
  },
  {
    name: 'extendMeasure',
    mutation: extendMeasureMutation,
    fields: [{ name: 'reviewOn', kind: 'day', required: true }, reason],
  },
  { name: 'liftMeasure', mutation: liftMeasureMutation, tone: 'neutral', fields: [reason] },
  { name: 'rejectMeasure', mutation: rejectMeasureMutation, tone: 'error', fields: [reason] },
];
