import {
  normalisePhone,
  validateIdentity,
  type FieldErrors,
  type IdDocumentKind,
  type Identity,
} from '@adal/sealing';

export const applicantKinds = ['NATURAL_PERSON', 'LEGAL_PERSON', 'STATE_BODY_OFFICIAL', 'ANONYMOUS'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

/** The identity as typed: plain texts, one for each input. */
export interface IdentityDraft {
  applicantKind: ApplicantKind;
  surname: string;
  firstName: string;
  patronymic: string;
  iin: string;
  bin: string;
  organisationName: string;
  representative: string;
  residence: string;
  workPlace: string;
  phone: string;
  email: string;
  emailIsSafe: boolean;
  position: string;
  institution: string;
  callerNumber: string;
  documentKind: IdDocumentKind;
  documentNumber: string;
  documentIssuedBy: string;
  documentIssuedOn: string;
}

export const emptyIdentity: IdentityDraft = {
  applicantKind: 'NATURAL_PERSON',
  surname: '',
  firstName: '',
  patronymic: '',
  iin: '',
  bin: '',
  organisationName: '',
  representative: '',
  residence: '',
  workPlace: '',
  phone: '',
  email: '',
  emailIsSafe: false,
  position: '',
  institution: '',
  callerNumber: '',
  documentKind: 'IDENTITY_CARD',
  documentNumber: '',
  documentIssuedBy: '',
  documentIssuedOn: '',
};

const given = (text: string): string | undefined => text.trim() || undefined;
const phone = (typed: string): string | undefined => (typed.trim() ? normalisePhone(typed) : undefined);

/** What will be sealed; `null` for an anonymous report, which has no identity. */
export function toIdentity(draft: IdentityDraft): Identity | null {
  if (draft.applicantKind === 'ANONYMOUS') return null;
  const all: Identity = {
    kind: draft.applicantKind,
    surname: given(draft.surname),
    firstName: given(draft.firstName),
    patronymic: given(draft.patronymic),
    iin: given(draft.iin),
    bin: given(draft.bin),
    organisationName: given(draft.organisationName),
    representative: given(draft.representative),
    residence: given(draft.residence),
    workPlace: given(draft.workPlace),
    phone: phone(draft.phone),
    email: given(draft.email),
    emailIsSafe: draft.emailIsSafe && draft.email.trim() !== '',
    position: given(draft.position),
    institution: given(draft.institution),
    callerNumber: phone(draft.callerNumber),
    idDocument: draft.documentNumber.trim()
      ? {
          kind: draft.documentKind,
          number: draft.documentNumber.trim(),
          issuedBy: given(draft.documentIssuedBy),
          issuedOn: given(draft.documentIssuedOn),
        }
      : undefined,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as unknown as Identity;
}

/** Codes of what is not right, by field. An oral statement's protocol asks for more than others (R43). */
export function identityErrors(draft: IdentityDraft, { oralStatement = false } = {}): FieldErrors {
  const identity = toIdentity(draft);
  return identity ? validateIdentity(identity, { oralStatement }) : {};
}

/** Whether nothing was given by which the applicant could be told of a decision (R31). */
export function cannotBeAnswered(draft: IdentityDraft): boolean {
  const mailbox = draft.emailIsSafe ? draft.email : '';
  return draft.applicantKind !== 'ANONYMOUS' && !draft.residence.trim() && !mailbox.trim();
}
