import { defineLifecycle } from '../../../kernel';

export type DisclosureRequestState = 'RECEIVED' | 'VERIFIED' | 'APPROVED' | 'REFUSED';
export type DisclosureRequestAction = 'verify' | 'approve' | 'refuse';

/** A request for an identity (domain §4.5): checked by one person, granted by another, or refused with its reason. */
export const disclosureRequestLifecycle = defineLifecycle<DisclosureRequestState, DisclosureRequestAction>({
  name: 'disclosureRequest',
  initial: 'RECEIVED',
  terminal: ['APPROVED', 'REFUSED'],
  steps: {
    RECEIVED: { verify: 'VERIFIED', refuse: 'REFUSED' },
    VERIFIED: { approve: 'APPROVED', refuse: 'REFUSED' },
  },
});
