import { defineLifecycle } from '../../../kernel';

export type RoleRequestState = 'PENDING' | 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN' | 'EXPIRED';
export type RoleRequestAction = 'confirm' | 'refuse' | 'withdraw' | 'expire';

/** Roles asked for: a second person says yes or no, or time does. */
export const roleRequestLifecycle = defineLifecycle<RoleRequestState, RoleRequestAction>({
  name: 'roleRequest',
  initial: 'PENDING',
  terminal: ['CONFIRMED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'],
  steps: {
    PENDING: { confirm: 'CONFIRMED', refuse: 'REFUSED', withdraw: 'WITHDRAWN', expire: 'EXPIRED' },
  },
});
