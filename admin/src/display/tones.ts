export type Tone = 'neutral' | 'info' | 'primary' | 'success' | 'warning' | 'error';

/**
 * What a state asks of the eye: blue is new, petrol is moving, amber waits for somebody, green is settled,
 * red is wrong or late, grey is over. Colour is never the only sign: the chip always has its word.
 */
const tonesByState: Record<string, Tone> = {
  RECEIVED: 'info',
  REGISTERED: 'info',
  UNDER_REVIEW: 'primary',
  REVIEWED: 'warning',
  TRIAGED_CRIMINAL: 'primary',
  TRIAGED_NON_CRIMINAL: 'primary',
  CLOSED: 'success',
  REOPENED: 'warning',
  DRAFT: 'neutral',
  READ_BACK: 'primary',
  WARNED: 'primary',
  SIGNED_BY_APPLICANT: 'warning',
  EFFECTIVE: 'success',
  ABANDONED: 'neutral',
  EXTERNAL_RECORD: 'neutral',
  OPEN: 'info',
  ERDR_REQUESTED: 'warning',
  ERDR_REGISTERED: 'success',
  SENT_WITHOUT_ERDR: 'primary',
  CHARGED_OFF: 'neutral',
  ANNULLED: 'neutral',
  REFERRED: 'primary',
  APPROVED: 'warning',
  DISPATCHED: 'primary',
  ACKNOWLEDGED: 'primary',
  DECIDED: 'success',
  FORWARDED: 'primary',
  RECALLED: 'neutral',
  CANCELLED: 'neutral',
  PENDING: 'warning',
  PREPARED: 'warning',
  SIGNED: 'primary',
  SENT: 'primary',
  DELIVERED: 'success',
  COLLECTED_IN_PERSON: 'success',
  RETURNED_UNDELIVERED: 'error',
  NOT_DELIVERABLE: 'neutral',
  SUPERSEDED: 'neutral',
  QUEUED: 'warning',
  POSTED: 'primary',
  RETURNED: 'error',
  OPENED: 'success',
  ENVELOPE_PENDING: 'info',
  UNREADABLE: 'error',
  INVALID: 'error',
  TAKEN: 'primary',
  DONE: 'success',
  COMPLETED: 'success',
  OVERDUE: 'error',
  ELIGIBLE: 'info',
  CALCULATED: 'primary',
  COMMITTEE_REVIEW: 'warning',
  ADJOURNED: 'neutral',
  REJECTED: 'error',
  PAYOUT_PENDING: 'warning',
  PAID: 'success',
  FAILED: 'error',
  UNKNOWN: 'error',
  SUSPENDED: 'error',
  BARRED: 'error',
  PARKED: 'error',
  NO_GROUNDS: 'neutral',
  UNVERIFIED: 'warning',
};

/** Where the same word means another thing for another record. */
const tonesByRecord: Record<string, Tone> = {
  'report.RETURNED': 'primary',
  'referral.RETURNED': 'warning',
  'rewardCase.APPROVED': 'success',
  'rewardCase.PENDING': 'info',
};

/** Tone of a state of a kind of record (`report`, `letter`, ...). */
export function toneOf(of: string, state: string): Tone {
  return tonesByRecord[`${of}.${state}`] ?? tonesByState[state] ?? 'neutral';
}
