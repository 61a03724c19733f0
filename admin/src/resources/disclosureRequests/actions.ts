import type { ActContent } from '@adal/sealing';
import type { Action, Actionable } from '../../actions/action';
import {
  approveRequestMutation,
  type DisclosureRequest,
  receiveRequestMutation,
  refuseRequestMutation,
  verifyRequestMutation,
} from './operations';

export const disclosureFields = ['NAME', 'NUMBERS', 'RESIDENCE', 'WORK', 'CONTACT', 'ID_DOCUMENT'] as const;

const refusalReasons = [
  'NOT_AN_AUTHORITY',
  'NOT_IN_FORCE',
  'NO_ACT',
  'NO_BASIS',
  'PERSON_NOT_KNOWN',
  'SCOPE_TOO_WIDE',
  'OTHER',
] as const;

/** The whole request as the page shows it: what whoever verifies or approves it signs for. */
function contentOf(record: Actionable): ActContent {
  const request = record as DisclosureRequest;
  const { requester, actNumber, actDate, basis, purpose, fields } = request;
  return {
    requestId: request.id,
    authorityId: request.authority?.id ?? null,
    personId: request.pseudonym,
    ...{ requester, actNumber, actDate, basis, purpose, fields },
  };
}

/** Taking down what came, whoever asks. */
export const receiveRequest: Action = {
  name: 'receiveDisclosureRequest',
  mutation: receiveRequestMutation,
  creates: true,
  fields: [
    { name: 'authorityId', kind: 'authority' },
    { name: 'requester', kind: 'line', required: true },
    { name: 'actNumber', kind: 'line' },
    { name: 'actDate', kind: 'day' },
    { name: 'basis', label: 'actBasis', kind: 'line' },
    { name: 'about', kind: 'line', required: true },
    { name: 'fields', kind: 'several', values: disclosureFields, texts: 'disclosureField', required: true },
    { name: 'purpose', label: 'disclosurePurpose', kind: 'text', required: true },
  ],
};

/** What becomes of a request. */
export const requestActions: readonly Action[] = [
  {
    name: 'verifyDisclosureRequest',
    mutation: verifyRequestMutation,
    signs: { act: 'VERIFY_REQUEST', content: contentOf },
  },
  {
    name: 'approveDisclosureRequest',
    mutation: approveRequestMutation,
    fields: [
      { name: 'readerId', kind: 'reader', required: true },
      {
        name: 'fields',
        label: 'grantedFields',
        kind: 'several',
        values: disclosureFields,
        texts: 'disclosureField',
        required: true,
        initialFrom: 'fields',
      },
      { name: 'validFrom', label: 'grantFrom', kind: 'instant', required: true, initialIn: { hours: 0 } },
      { name: 'validTo', label: 'grantTo', kind: 'instant', required: true, initialIn: { hours: 24 } },
      { name: 'viewLimit', kind: 'count', required: true, initial: '1' },
    ],
    signs: {
      act: 'APPROVE_REQUEST',
      content: (record, values) => ({
        ...contentOf(record),
        grantedFields: [...(values.fields as string[])].sort(),
        readerId: String(values.readerId),
        validFrom: String(values.validFrom),
        validTo: String(values.validTo),
        viewLimit: Number(values.viewLimit),
      }),
    },
  },
  {
    name: 'refuseDisclosureRequest',
    mutation: refuseRequestMutation,
    tone: 'error',
    fields: [
      { name: 'reason', kind: 'choice', texts: 'disclosureRefusal', values: refusalReasons, required: true },
      { name: 'note', kind: 'text' },
    ],
  },
];
