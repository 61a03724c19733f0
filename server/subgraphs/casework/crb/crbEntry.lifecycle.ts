import { defineLifecycle } from '../../../kernel';

export type CrbState =
  'OPEN' | 'ERDR_REQUESTED' | 'ERDR_REGISTERED' | 'REFERRED' | 'SENT_WITHOUT_ERDR' | 'CHARGED_OFF';

export type CrbAction =
  'requestErdr' | 'registerInErdr' | 'rejectErdr' | 'refer' | 'sendWithoutErdr' | 'chargeOff' | 'reopen';

/** R26: one current outcome; outcomes exclude each other, and reopening keeps the history. */
export const crbEntryLifecycle = defineLifecycle<CrbState, CrbAction>({
  name: 'crbEntry',
  initial: 'OPEN',
  terminal: ['ERDR_REGISTERED', 'CHARGED_OFF'],
  steps: {
    OPEN: {
      requestErdr: 'ERDR_REQUESTED',
      refer: 'REFERRED',
      sendWithoutErdr: 'SENT_WITHOUT_ERDR',
      chargeOff: 'CHARGED_OFF',
    },
    ERDR_REQUESTED: { registerInErdr: 'ERDR_REGISTERED', rejectErdr: 'OPEN' },
    REFERRED: { reopen: 'OPEN' },
    SENT_WITHOUT_ERDR: { reopen: 'OPEN' },
  },
});
