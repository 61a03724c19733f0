import { defineLifecycle } from '../../../kernel';

export type SealingKeyState = 'AWAITING_CERTIFICATE' | 'ACTIVE' | 'DESTROYED';
export type SealingKeyAction = 'certify' | 'destroy';

/** An epoch's key: certified by the root, in use, then destroyed so that old copies of envelopes open nothing. */
export const sealingKeyLifecycle = defineLifecycle<SealingKeyState, SealingKeyAction>({
  name: 'sealingKey',
  initial: 'AWAITING_CERTIFICATE',
  terminal: ['DESTROYED'],
  steps: {
    AWAITING_CERTIFICATE: { certify: 'ACTIVE', destroy: 'DESTROYED' },
    ACTIVE: { destroy: 'DESTROYED' },
  },
});
