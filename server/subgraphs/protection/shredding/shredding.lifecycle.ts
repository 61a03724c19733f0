import { defineLifecycle } from '../../../kernel';

export type ShreddingState =
  'REQUESTED' | 'APPROVED_ONCE' | 'APPROVED' | 'DESTROYING' | 'KEY_DESTROYED' | 'SHREDDED' | 'WITHDRAWN';
export type ShreddingAction =
  'approve' | 'approveAgain' | 'begin' | 'destroyKey' | 'confirmCopies' | 'withdraw';

/**
 * The end of an identity: asked for by one, approved by two others, done by the vault, and over only when no copy of
 * the keyring that still has the key is left.
 */
export const shreddingLifecycle = defineLifecycle<ShreddingState, ShreddingAction>({
  name: 'shredding',
  initial: 'REQUESTED',
  terminal: ['SHREDDED', 'WITHDRAWN'],
  steps: {
    REQUESTED: { approve: 'APPROVED_ONCE', withdraw: 'WITHDRAWN' },
    APPROVED_ONCE: { approveAgain: 'APPROVED', withdraw: 'WITHDRAWN' },
    APPROVED: { begin: 'DESTROYING', withdraw: 'WITHDRAWN' },
    DESTROYING: { destroyKey: 'KEY_DESTROYED' },
    KEY_DESTROYED: { confirmCopies: 'SHREDDED' },
  },
});
