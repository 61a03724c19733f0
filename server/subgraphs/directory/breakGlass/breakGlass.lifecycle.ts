import { defineLifecycle } from '../../../kernel';

export type BreakGlassState = 'REQUESTED' | 'OPEN' | 'ENDED' | 'REFUSED' | 'WITHDRAWN' | 'EXPIRED';
export type BreakGlassAction = 'open' | 'refuse' | 'withdraw' | 'expire' | 'end';

/** A role lent for hours: asked for by one, opened by another, ended by anybody entitled or by its clock. */
export const breakGlassLifecycle = defineLifecycle<BreakGlassState, BreakGlassAction>({
  name: 'breakGlass',
  initial: 'REQUESTED',
  terminal: ['ENDED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'],
  steps: {
    REQUESTED: { open: 'OPEN', refuse: 'REFUSED', withdraw: 'WITHDRAWN', expire: 'EXPIRED' },
    OPEN: { end: 'ENDED' },
  },
});
