import type { Action } from '../../actions/action';
import {
  abandonProtocolMutation,
  recordReadBackMutation,
  recordWarningMutation,
  signProtocolByApplicantMutation,
  signProtocolByOfficialMutation,
} from './operations';

/** Steps of an oral statement, in their only order (R42-R49). */
export const protocolActions: readonly Action[] = [
  {
    name: 'recordReadBack',
    mutation: recordReadBackMutation,
    fields: [{ name: 'interpreter', kind: 'line' }],
  },
  { name: 'recordWarning', mutation: recordWarningMutation },
  { name: 'signProtocolByApplicant', mutation: signProtocolByApplicantMutation },
  { name: 'signProtocolByOfficial', mutation: signProtocolByOfficialMutation },
  {
    name: 'abandonProtocol',
    mutation: abandonProtocolMutation,
    tone: 'error',
    fields: [{ name: 'reason', kind: 'text', required: true }],
  },
];
