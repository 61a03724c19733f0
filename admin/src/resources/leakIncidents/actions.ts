import type { Action } from '../../actions/action';
import {
  closeIncidentMutation,
  confirmLeakMutation,
  recordLeakMeasuresMutation,
  refuteLeakMutation,
} from './operations';

const reason = { name: 'reason', kind: 'text', required: true } as const;

/** From a suspicion to its end. */
export const incidentActions: readonly Action[] = [
  {
    name: 'recordLeakMeasures',
    mutation: recordLeakMeasuresMutation,
    fields: [{ name: 'measuresTaken', kind: 'text', required: true }],
  },
  { name: 'confirmLeak', mutation: confirmLeakMutation, tone: 'error', fields: [reason] },
  { name: 'refuteLeak', mutation: refuteLeakMutation, tone: 'neutral', fields: [reason] },
  { name: 'closeIncident', mutation: closeIncidentMutation, fields: [reason] },
];
