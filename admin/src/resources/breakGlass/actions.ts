import type { Action } from '../../actions/action';
import {
  acknowledgeMutation,
  endMutation,
  openMutation,
  refuseMutation,
  requestMutation,
  withdrawMutation,
} from './operations';

/** Work that must not stop; no other role is lent. */
const lendableRoles = [
  'DUTY_OFFICER',
  'CALL_OPERATOR',
  'PROCEDURAL_OFFICER',
  'MANAGEMENT',
  'SYS_ADMIN',
] as const;

/** Asking that a role be lent. */
export const requestBreakGlass: Action = {
  name: 'requestBreakGlass',
  mutation: requestMutation,
  creates: true,
  fields: [
    { name: 'staffMemberId', kind: 'colleague', required: true },
    { name: 'role', label: 'lentRole', kind: 'choice', values: lendableRoles, texts: 'role', required: true },
    { name: 'hours', kind: 'count', required: true, initial: '2' },
    { name: 'reason', label: 'incident', kind: 'text', required: true },
  ],
};

/** What becomes of it, and that custodians know. */
export const breakGlassActions: readonly Action[] = [
  { name: 'openBreakGlass', mutation: openMutation },
  { name: 'acknowledgeBreakGlass', mutation: acknowledgeMutation },
  { name: 'refuseBreakGlass', mutation: refuseMutation, tone: 'error' },
  { name: 'withdrawBreakGlass', mutation: withdrawMutation, tone: 'neutral' },
  { name: 'endBreakGlass', mutation: endMutation, tone: 'error' },
];
