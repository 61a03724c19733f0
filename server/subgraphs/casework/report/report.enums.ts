import { registerEnumType } from 'type-graphql';

/** Named values of a report (`domain` vocabulary). Each object is both the type and the GraphQL enum. */
const named = <T extends string>(...names: T[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [name in T]: name };

export const Channel = named('POST', 'EGOV_PORTAL', 'CALL_CENTRE', 'ORAL_IN_PERSON', 'INBOUND_REFERRAL');
export type Channel = keyof typeof Channel;

export const ReportForm = named('WRITTEN', 'ELECTRONIC_DOCUMENT', 'ORAL', 'CALL');
export type ReportForm = keyof typeof ReportForm;

export const ApplicantKind = named('NATURAL_PERSON', 'LEGAL_PERSON', 'STATE_BODY_OFFICIAL', 'ANONYMOUS');
export type ApplicantKind = keyof typeof ApplicantKind;

export const MessageCategory = named(
  'CORRUPTION_FACT',
  'OWN_STAFF_MISCONDUCT',
  'BUSINESS_OBSTRUCTION',
  'WANTED_PERSON',
  'SERVICE_FEEDBACK',
);
export type MessageCategory = keyof typeof MessageCategory;

export const WarningState = named('CERTIFIED', 'EXEMPT', 'MISSING');
export type WarningState = keyof typeof WarningState;

export const EnvelopeState = named('NONE', 'PENDING', 'OPENED', 'REJECTED');
export type EnvelopeState = keyof typeof EnvelopeState;

export const BriberyDirection = named('OFFER', 'EXTORTION');
export type BriberyDirection = keyof typeof BriberyDirection;

export const BribeNature = named(
  'ITEMS',
  'SERVICES_AND_BENEFITS',
  'VEILED',
  'PROPERTY_RIGHT',
  'NON_PROPERTY',
);
export type BribeNature = keyof typeof BribeNature;

export const ReportStateName = named(
  'REGISTERED',
  'UNDER_REVIEW',
  'REVIEWED',
  'TRIAGED_CRIMINAL',
  'TRIAGED_NON_CRIMINAL',
  'RETURNED',
  'CLOSED',
);

registerEnumType(ReportStateName, { name: 'ReportState', description: 'Where a report stands.' });
registerEnumType(Channel, { name: 'Channel', description: 'How a report reached the service.' });
registerEnumType(ReportForm, { name: 'ReportForm', description: 'In which form it was made.' });
registerEnumType(ApplicantKind, { name: 'ApplicantKind', description: 'What kind of applicant made it.' });
registerEnumType(MessageCategory, { name: 'MessageCategory', description: 'What a message is about.' });
registerEnumType(WarningState, {
  name: 'WarningState',
  description: 'Whether the applicant was warned of liability for knowingly false denunciation.',
});
registerEnumType(EnvelopeState, {
  name: 'EnvelopeState',
  description:
    'Where the sealed identity is: on its way to the vault, taken in, or sent back for correction.',
});
registerEnumType(BriberyDirection, {
  name: 'BriberyDirection',
  description: 'Whether a bribe was offered to the reporter or demanded from the reporter.',
});
registerEnumType(BribeNature, { name: 'BribeNature', description: 'What the bribe consists of.' });
