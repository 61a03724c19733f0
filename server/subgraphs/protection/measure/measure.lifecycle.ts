import { defineLifecycle } from '../../../kernel';

export type MeasureState =
  'PROPOSED' | 'ENDORSED' | 'APPROVED' | 'REJECTED' | 'IN_FORCE' | 'REVIEW_DUE' | 'EXTENDED' | 'LIFTED';
export type MeasureAction =
  'endorse' | 'approve' | 'reject' | 'bringIntoForce' | 'fallDue' | 'extend' | 'lift';

/** A protection measure (domain §4.5). Only an exceptional one passes ENDORSED: it needs two approvals. */
export const measureLifecycle = defineLifecycle<MeasureState, MeasureAction>({
  name: 'protectionMeasure',
  initial: 'PROPOSED',
  terminal: ['REJECTED', 'LIFTED'],
  steps: {
    PROPOSED: { endorse: 'ENDORSED', approve: 'APPROVED', reject: 'REJECTED' },
    ENDORSED: { approve: 'APPROVED', reject: 'REJECTED' },
    APPROVED: { bringIntoForce: 'IN_FORCE', lift: 'LIFTED' },
    IN_FORCE: { fallDue: 'REVIEW_DUE', lift: 'LIFTED' },
    REVIEW_DUE: { extend: 'EXTENDED', lift: 'LIFTED' },
    EXTENDED: { fallDue: 'REVIEW_DUE', lift: 'LIFTED' },
  },
});
