import { defineLifecycle } from '../../../../kernel';

export type CustodianMailState = 'QUEUED' | 'SENT' | 'NOT_SENT';
export type CustodianMailAction = 'send' | 'giveUp';

/** A mail to one custodian: on its way, taken by the mail server, or given up. */
export const custodianMailLifecycle = defineLifecycle<CustodianMailState, CustodianMailAction>({
  name: 'custodianMail',
  initial: 'QUEUED',
  terminal: ['SENT', 'NOT_SENT'],
  steps: { QUEUED: { send: 'SENT', giveUp: 'NOT_SENT' } },
});
