import { defineLifecycle } from '../../kernel';

export type TrustedDocumentState = 'PROPOSED' | 'ACCEPTED' | 'WITHDRAWN';
type TrustedDocumentAction = 'accept' | 'withdraw';

export const trustedDocumentLifecycle = defineLifecycle<TrustedDocumentState, TrustedDocumentAction>({
  name: 'trustedDocument',
  initial: 'PROPOSED',
  terminal: [],
  steps: {
    PROPOSED: { accept: 'ACCEPTED', withdraw: 'WITHDRAWN' },
    ACCEPTED: { withdraw: 'WITHDRAWN' },
    WITHDRAWN: { accept: 'ACCEPTED' },
  },
});
