import { defineLifecycle } from '../../../kernel';

export type ReportState =
  | 'REGISTERED'
  | 'UNDER_REVIEW'
  | 'REVIEWED'
  | 'TRIAGED_CRIMINAL'
  | 'TRIAGED_NON_CRIMINAL'
  | 'RETURNED'
  | 'CLOSED';

export type ReportAction =
  | 'review'
  | 'approveReview'
  | 'returnReview'
  | 'classifyAsCriminal'
  | 'classifyAsNonCriminal'
  | 'returnWithExplanation'
  | 'close';

/** R20-R31: what a report goes through. An outcome is not its end: CLOSED once every notice is settled. */
export const reportLifecycle = defineLifecycle<ReportState, ReportAction>({
  name: 'report',
  initial: 'REGISTERED',
  terminal: ['CLOSED'],
  steps: {
    REGISTERED: { review: 'UNDER_REVIEW' },
    UNDER_REVIEW: { approveReview: 'REVIEWED', returnReview: 'REGISTERED' },
    REVIEWED: { classifyAsCriminal: 'TRIAGED_CRIMINAL', classifyAsNonCriminal: 'TRIAGED_NON_CRIMINAL' },
    TRIAGED_CRIMINAL: { close: 'CLOSED' },
    TRIAGED_NON_CRIMINAL: { returnWithExplanation: 'RETURNED' },
    RETURNED: { close: 'CLOSED' },
  },
});
