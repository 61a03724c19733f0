import type { Action } from '../../actions/action';
import { confirmRequestMutation, refuseRequestMutation, withdrawRequestMutation } from './operations';

/** What becomes of a request for roles. */
export const requestActions: readonly Action[] = [
  { name: 'confirmRoleRequest', mutation: confirmRequestMutation },
  {
    name: 'refuseRoleRequest',
    mutation: refuseRequestMutation,
    tone: 'error',
    fields: [{ name: 'reason', kind: 'text', required: true }],
  },
  { name: 'withdrawRoleRequest', mutation: withdrawRequestMutation, tone: 'neutral' },
];
