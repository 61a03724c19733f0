import type { Action, ActionField } from '../../actions/action';
import {
  approveReferralMutation,
  cancelReferralMutation,
  dispatchReferralMutation,
  draftReferralMutation,
  recallReferralMutation,
  referralKinds,
} from './operations';

const reason: ActionField = { name: 'reason', kind: 'text', required: true };
const withoutErdr: ActionField['when'] = ({ kind }) => kind === 'AUDIT_BODY_WITHOUT_ERDR';

/** Drafted on an open entry of the Crime Record Book; R53 wants both conditions recorded. */
export const draftReferral: Action = {
  name: 'draftReferral',
  mutation: draftReferralMutation,
  tone: 'neutral',
  fields: [
    { name: 'kind', kind: 'choice', texts: 'referralKind', values: referralKinds, required: true },
    { name: 'agencyId', kind: 'agency', required: true },
    { name: 'coverText', kind: 'text', required: true },
    { name: 'dataInsufficient', kind: 'flag', when: withoutErdr },
    { name: 'inspectionNeeded', kind: 'flag', when: withoutErdr },
  ],
};

export const referralActions: readonly Action[] = [
  { name: 'approveReferral', mutation: approveReferralMutation },
  {
    name: 'dispatchReferral',
    mutation: dispatchReferralMutation,
    fields: [{ name: 'lateReason', kind: 'text' }],
  },
  { name: 'recallReferral', mutation: recallReferralMutation, tone: 'error', fields: [reason] },
  { name: 'cancelReferral', mutation: cancelReferralMutation, tone: 'error', fields: [reason] },
];
