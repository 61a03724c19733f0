import { defineLifecycle } from '../../../kernel';

export type PasskeyState = 'PENDING' | 'ACTIVE' | 'REVOKED';
export type PasskeyAction = 'confirm' | 'revoke';

/** A passkey of a member of staff: enrolled by its owner, confirmed by a second person, closed by anybody at once. */
export const passkeyLifecycle = defineLifecycle<PasskeyState, PasskeyAction>({
  name: 'passkey',
  initial: 'PENDING',
  terminal: ['REVOKED'],
  steps: { PENDING: { confirm: 'ACTIVE', revoke: 'REVOKED' }, ACTIVE: { revoke: 'REVOKED' } },
});
