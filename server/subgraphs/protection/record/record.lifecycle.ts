import { defineLifecycle } from '../../../kernel';

export type RecordState = 'NONE' | 'ACTIVE' | 'END_PROPOSED' | 'ENDED';
export type RecordAction = 'open' | 'proposeEnd' | 'declineEnd' | 'end';

/**
 * Protection of a person (domain §4.5): opened by the system with the identity, ended by two persons. Its end
 * declassifies nothing.
 */
export const recordLifecycle = defineLifecycle<RecordState, RecordAction>({
  name: 'protectionRecord',
  initial: 'NONE',
  terminal: ['ENDED'],
  steps: {
    NONE: { open: 'ACTIVE' },
    ACTIVE: { proposeEnd: 'END_PROPOSED' },
    END_PROPOSED: { declineEnd: 'ACTIVE', end: 'ENDED' },
  },
});

export type RetentionState = 'KEPT' | 'HELD' | 'RELEASE_PROPOSED' | 'SHREDDED';
export type RetentionAction = 'hold' | 'proposeRelease' | 'declineRelease' | 'release' | 'shred';

/** What may become of the data: under a legal hold nothing is shredded, and two persons lift it. */
export const retentionLifecycle = defineLifecycle<RetentionState, RetentionAction>({
  name: 'retention',
  initial: 'KEPT',
  terminal: ['SHREDDED'],
  steps: {
    KEPT: { hold: 'HELD', shred: 'SHREDDED' },
    HELD: { proposeRelease: 'RELEASE_PROPOSED' },
    RELEASE_PROPOSED: { declineRelease: 'HELD', release: 'KEPT' },
  },
});
