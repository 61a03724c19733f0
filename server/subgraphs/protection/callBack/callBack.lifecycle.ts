import { defineLifecycle } from '../../../kernel';

export type CallBackState = 'REQUESTED' | 'PLACED' | 'REACHED' | 'NOT_REACHED';
export type CallBackAction = 'place' | 'reach' | 'miss';

/**
 * A masked call. It is PLACED whether or not the vault has a number: whoever asked learns only that the telephone
 * rang, or did not.
 */
export const callBackLifecycle = defineLifecycle<CallBackState, CallBackAction>({
  name: 'callBack',
  initial: 'REQUESTED',
  terminal: ['REACHED', 'NOT_REACHED'],
  steps: { REQUESTED: { place: 'PLACED' }, PLACED: { reach: 'REACHED', miss: 'NOT_REACHED' } },
});
