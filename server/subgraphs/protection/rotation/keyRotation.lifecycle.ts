import { defineLifecycle } from '../../../kernel';

export type KeyRotationState = 'REQUESTED' | 'RUNNING' | 'DONE' | 'WITHDRAWN';
export type KeyRotationAction = 'approve' | 'finish' | 'withdraw';

/** One custodian asks for new keys, another agrees, and the vault does it while everybody works on. */
export const keyRotationLifecycle = defineLifecycle<KeyRotationState, KeyRotationAction>({
  name: 'keyRotation',
  initial: 'REQUESTED',
  terminal: ['DONE', 'WITHDRAWN'],
  steps: {
    REQUESTED: { approve: 'RUNNING', withdraw: 'WITHDRAWN' },
    RUNNING: { finish: 'DONE' },
  },
});
