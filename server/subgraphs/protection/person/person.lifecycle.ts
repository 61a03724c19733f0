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

/** What the vault has of the person: nothing yet, nothing usable, an identity, an applicant who gave none, or no more. */
export type IdentityState = 'AWAITED' | 'REJECTED' | 'HELD' | 'ANONYMOUS' | 'SHREDDED';
export type IdentityAction = 'hold' | 'reject' | 'stayAnonymous' | 'shred';

/** A held identity is never replaced, only destroyed: whoever could swap it could take the letters and the reward. */
export const identityLifecycle = defineLifecycle<IdentityState, IdentityAction>({
  name: 'identity',
  initial: 'AWAITED',
  terminal: ['SHREDDED'],
  steps: {
    AWAITED: { hold: 'HELD', reject: 'REJECTED', stayAnonymous: 'ANONYMOUS', shred: 'SHREDDED' },
    REJECTED: { hold: 'HELD', reject: 'REJECTED', shred: 'SHREDDED' },
    ANONYMOUS: { hold: 'HELD', reject: 'REJECTED', shred: 'SHREDDED' },
    HELD: { shred: 'SHREDDED' },
  },
});
