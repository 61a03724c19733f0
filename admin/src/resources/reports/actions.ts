import type { Action, ActionField } from '../../actions/action';
import {
  approveReviewMutation,
  certifyWarningMutation,
  classifyAsCriminalMutation,
  classifyAsNonCriminalMutation,
  returnReviewMutation,
  returnWithExplanationMutation,
  reviewReportMutation,
} from './operations';

const reason: ActionField = { name: 'reason', kind: 'text', required: true };

/** Acts on a report, in the order of its life. Which of them show is the server's word. */
export const reportActions: readonly Action[] = [
  { name: 'certifyWarning', mutation: certifyWarningMutation },
  {
    name: 'reviewReport',
    mutation: reviewReportMutation,
    fields: [{ name: 'finding', kind: 'text', required: true }],
  },
  { name: 'approveReview', mutation: approveReviewMutation },
  { name: 'returnReview', mutation: returnReviewMutation, tone: 'neutral', fields: [reason] },
  {
    name: 'classifyAsCriminal',
    mutation: classifyAsCriminalMutation,
    fields: [{ name: 'offenceId', kind: 'offence' }],
  },
  {
    name: 'classifyAsNonCriminal',
    mutation: classifyAsNonCriminalMutation,
    tone: 'neutral',
  },
  {
    name: 'returnWithExplanation',
    mutation: returnWithExplanationMutation,
    fields: [{ name: 'explanation', kind: 'text', required: true }],
  },
];
