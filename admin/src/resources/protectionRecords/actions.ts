import type { Action } from '../../actions/action';
import { scheduleCheckInMutation } from '../checkIns/operations';
import { openEmployerProcedureMutation } from '../employerProcedures/operations';
import { reportLeakMutation } from '../leakIncidents/operations';
import { measureKinds, proposeMeasureMutation } from '../protectionMeasures/operations';
import { employerActs, reportRetaliationMutation } from '../retaliationReports/operations';
import * as operations from './acts.operations';

const reason = { name: 'reason', kind: 'text', required: true } as const;
const act = {
  name: 'act',
  kind: 'choice',
  texts: 'employerAct',
  values: employerActs,
  required: true,
} as const;
const employer = { name: 'employer', kind: 'line', required: true } as const;
const means = {
  name: 'means',
  kind: 'choice',
  texts: 'contactMeans',
  values: ['PHONE', 'LETTER', 'EMAIL', 'MEETING', 'MESSENGER', 'OTHER'],
  required: true,
} as const;
const exceptional: ReadonlySet<unknown> = new Set([
  'RELOCATION',
  'DOCUMENT_REPLACEMENT',
  'APPEARANCE_CHANGE',
]);

/** What may be done to a record itself. */
export const recordActions: readonly Action[] = [
  { name: 'confirmProtection', mutation: operations.confirmProtectionMutation },
  { name: 'endProtection', mutation: operations.endProtectionMutation, tone: 'error' },
  { name: 'declineProtectionEnd', mutation: operations.declineProtectionEndMutation, tone: 'neutral' },
  { name: 'releaseLegalHold', mutation: operations.releaseLegalHoldMutation, tone: 'error' },
  { name: 'declineHoldRelease', mutation: operations.declineHoldReleaseMutation, tone: 'neutral' },
  { name: 'proposeHoldRelease', mutation: operations.proposeHoldReleaseMutation, tone: 'neutral' },
  { name: 'placeLegalHold', mutation: operations.placeLegalHoldMutation, tone: 'neutral', fields: [reason] },
  {
    name: 'proposeProtectionEnd',
    mutation: operations.proposeProtectionEndMutation,
    tone: 'neutral',
    fields: [reason],
  },
];

/** What may be added to a record, by the part it is added to. */
export const additions: Record<string, readonly Action[]> = {
  threats: [
    {
      name: 'assessThreat',
      mutation: operations.assessThreatMutation,
      fields: [
        {
          name: 'level',
          kind: 'choice',
          texts: 'threatLevel',
          values: ['NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'],
          required: true,
        },
        { name: 'measuresNecessary', kind: 'flag' },
        { name: 'findings', kind: 'text', required: true },
        { name: 'reviewOn', kind: 'day' },
      ],
    },
  ],
  measures: [
    {
      name: 'proposeMeasure',
      mutation: proposeMeasureMutation,
      fields: [
        { name: 'kind', kind: 'choice', texts: 'measureKind', values: measureKinds, required: true },
        { name: 'necessity', kind: 'text', required: true },
        {
          name: 'whyOthersDoNotSuffice',
          kind: 'text',
          required: true,
          when: ({ kind }) => exceptional.has(kind),
        },
      ],
    },
  ],
  agreements: [
    {
      name: 'offerAgreement',
      mutation: operations.offerAgreementMutation,
      fields: [
        { name: 'terms', kind: 'text', required: true },
        { name: 'validUntil', kind: 'day' },
      ],
    },
  ],
  checkIns: [
    {
      name: 'scheduleCheckIn',
      mutation: scheduleCheckInMutation,
      fields: [{ name: 'dueOn', kind: 'day', required: true }],
    },
  ],
  contacts: [
    {
      name: 'logContact',
      mutation: operations.logContactMutation,
      fields: [
        {
          name: 'direction',
          kind: 'choice',
          texts: 'contactDirection',
          values: ['FROM_PERSON', 'TO_PERSON'],
          required: true,
        },
        means,
        { name: 'contactedAt', kind: 'instant', required: true },
        { name: 'summary', kind: 'text', required: true },
      ],
    },
  ],
  contactWishes: [
    {
      name: 'recordContactWish',
      mutation: operations.recordContactWishMutation,
      fields: [means, { name: 'wish', kind: 'text', required: true }],
    },
  ],
  retaliationReports: [
    {
      name: 'reportRetaliation',
      mutation: reportRetaliationMutation,
      fields: [
        act,
        { name: 'actOn', kind: 'day', required: true },
        employer,
        { name: 'facts', kind: 'text', required: true },
      ],
    },
  ],
  employerProcedures: [
    {
      name: 'openEmployerProcedure',
      mutation: openEmployerProcedureMutation,
      fields: [
        act,
        { name: 'materialsOn', kind: 'day', required: true },
        { name: 'meetingOn', kind: 'day', required: true },
        employer,
        { name: 'intended', kind: 'text', required: true },
      ],
    },
  ],
  incidents: [
    {
      name: 'reportLeak',
      mutation: reportLeakMutation,
      fields: [
        { name: 'suspectedSince', kind: 'day', required: true },
        { name: 'circumstances', kind: 'text', required: true },
      ],
    },
  ],
  merges: [
    {
      name: 'proposeMerge',
      mutation: operations.proposeMergeMutation,
      fields: [{ name: 'otherPseudonym', kind: 'line', required: true }, reason],
    },
  ],
  labels: [{ name: 'orderAddressLabel', mutation: operations.orderAddressLabelMutation }],
};

/** What may be done to what belongs to a record, where no page of its own has it. */
export const agreementActions: readonly Action[] = [
  { name: 'putAgreementInForce', mutation: operations.putAgreementInForceMutation },
  {
    name: 'recordAgreementSigned',
    mutation: operations.recordAgreementSignedMutation,
    fields: [{ name: 'signedOn', kind: 'day', required: true }],
  },
  { name: 'recordAgreementDeclined', mutation: operations.recordAgreementDeclinedMutation, tone: 'neutral' },
];

export const mergeActions: readonly Action[] = [
  { name: 'approveMerge', mutation: operations.approveMergeMutation },
  { name: 'declineMerge', mutation: operations.declineMergeMutation, tone: 'neutral' },
  { name: 'undoMerge', mutation: operations.undoMergeMutation, tone: 'error' },
  { name: 'keepMerge', mutation: operations.keepMergeMutation, tone: 'neutral' },
  {
    name: 'proposeMergeUndo',
    mutation: operations.proposeMergeUndoMutation,
    tone: 'neutral',
    fields: [{ name: 'reason', kind: 'text', required: true }],
  },
];

export const correctionActions: readonly Action[] = [
  { name: 'applyIdentityCorrection', mutation: operations.applyIdentityCorrectionMutation },
  {
    name: 'declineIdentityCorrection',
    mutation: operations.declineIdentityCorrectionMutation,
    tone: 'neutral',
  },
];
