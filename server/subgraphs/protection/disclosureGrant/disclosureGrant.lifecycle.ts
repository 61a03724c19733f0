import { defineLifecycle } from '../../../kernel';

export type DisclosureGrantState = 'ACTIVE' | 'EXPIRED' | 'REVOKED' | 'FULFILLED';
export type DisclosureGrantAction = 'expire' | 'revoke' | 'fulfil';

/** A reader's right to look, until its time, its last look or somebody ends it (domain §4.5). Nothing opens it again. */
export const disclosureGrantLifecycle = defineLifecycle<DisclosureGrantState, DisclosureGrantAction>({
  name: 'disclosureGrant',
  initial: 'ACTIVE',
  terminal: ['EXPIRED', 'REVOKED', 'FULFILLED'],
  steps: { ACTIVE: { expire: 'EXPIRED', revoke: 'REVOKED', fulfil: 'FULFILLED' } },
});
