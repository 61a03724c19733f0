import type { Action } from '../../actions/action';
import { revokeGrantMutation } from './operations';

/** Ending a grant; looking has a page of its own. */
export const grantActions: readonly Action[] = [
  { name: 'revokeDisclosureGrant', mutation: revokeGrantMutation, tone: 'error' },
];
