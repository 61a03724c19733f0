import { defineLifecycle } from '../../../kernel';

export type PersonState = 'NONE' | 'ACTIVE' | 'ENDED';
export type PersonAction = 'protect' | 'end';

/** Protection of a person (R83, R84): nobody is protected before the identity is in the vault. */
export const personLifecycle = defineLifecycle<PersonState, PersonAction>({
  name: 'protectedPerson',
  initial: 'NONE',
  terminal: ['ENDED'],
  steps: { NONE: { protect: 'ACTIVE' }, ACTIVE: { end: 'ENDED' } },
});

/** What the vault has of the person: nothing yet, nothing usable, an identity, or an applicant who gave none. */
export type IdentityState = 'AWAITED' | 'REJECTED' | 'HELD' | 'ANONYMOUS';
export type IdentityAction = 'hold' | 'reject' | 'stayAnonymous';

/** A held identity is never replaced: whoever could swap it could take the letters and the reward. */
export const identityLifecycle = defineLifecycle<IdentityState, IdentityAction>({
  name: 'identity',
  initial: 'AWAITED',
  terminal: ['HELD'],
  steps: {
    AWAITED: { hold: 'HELD', reject: 'REJECTED', stayAnonymous: 'ANONYMOUS' },
    REJECTED: { hold: 'HELD', reject: 'REJECTED' },
    ANONYMOUS: { hold: 'HELD', reject: 'REJECTED' },
  },
});
