import { defineLifecycle } from '../../../kernel';

export type LabelState = 'ORDERED' | 'PRINTED' | 'NO_ADDRESS';
export type LabelAction = 'print' | 'giveUp';

/** An address label: printed into the spool, or impossible because no address is known. */
export const labelLifecycle = defineLifecycle<LabelState, LabelAction>({
  name: 'addressLabel',
  initial: 'ORDERED',
  terminal: ['PRINTED', 'NO_ADDRESS'],
  steps: { ORDERED: { print: 'PRINTED', giveUp: 'NO_ADDRESS' } },
});
