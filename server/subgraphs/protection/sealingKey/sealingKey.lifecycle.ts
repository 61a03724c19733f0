import { defineLifecycle } from '../../../kernel';

export type SealingKeyState = 'AWAITING_CERTIFICATE' | 'ACTIVE' | 'SETTLED' | 'DESTROYED';
export type SealingKeyAction = 'certify' | 'settle' | 'destroy';

/**
 * An epoch's key: certified by the root, in use, settled once every envelope under it has been answered, then
 * destroyed so that old copies of envelopes open nothing.
 */
export const sealingKeyLifecycle = defineLifecycle<SealingKeyState, SealingKeyAction>({
  name: 'sealingKey',
  initial: 'AWAITING_CERTIFICATE',
  terminal: ['DESTROYED'],
  steps: {
    AWAITING_CERTIFICATE: { certify: 'ACTIVE', destroy: 'DESTROYED' },
    ACTIVE: { settle: 'SETTLED' },
    SETTLED: { destroy: 'DESTROYED' },
  },
});
