import type { Action } from '../../actions/action';

/** What becomes of an operation that a partner proposed. */
export const documentActions: readonly Action[] = [
  { name: 'acceptDocument', address: '/documents/accept' },
  { name: 'withdrawDocument', address: '/documents/withdraw', tone: 'error' },
];
