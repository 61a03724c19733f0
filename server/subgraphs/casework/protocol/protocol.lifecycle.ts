import { defineLifecycle } from '../../../kernel';

export type ProtocolState =
  'DRAFT' | 'READ_BACK' | 'WARNED' | 'SIGNED_BY_APPLICANT' | 'EFFECTIVE' | 'ABANDONED';

export type ProtocolAction = 'readBack' | 'warn' | 'signByApplicant' | 'signByOfficial' | 'abandon';

/** R42-R49: read back, warned, signed by both, effective. What breaks off is kept as a message (R8). */
export const protocolLifecycle = defineLifecycle<ProtocolState, ProtocolAction>({
  name: 'oralStatementProtocol',
  initial: 'DRAFT',
  terminal: ['EFFECTIVE', 'ABANDONED'],
  steps: {
    DRAFT: { readBack: 'READ_BACK', abandon: 'ABANDONED' },
    READ_BACK: { warn: 'WARNED', abandon: 'ABANDONED' },
    WARNED: { signByApplicant: 'SIGNED_BY_APPLICANT', abandon: 'ABANDONED' },
    SIGNED_BY_APPLICANT: { signByOfficial: 'EFFECTIVE', abandon: 'ABANDONED' },
  },
});
