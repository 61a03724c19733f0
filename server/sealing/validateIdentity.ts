import { checkBin, type BinError } from './bin';
import {
  ID_DOCUMENT_KINDS,
  IDENTITY_KINDS,
  type Identity,
  type IdentityField,
  type IdentityKind,
} from './identity';
import { checkIin, type IinError } from './iin';
import { isPhone } from './phone';

export type FieldErrorCode =
  | IinError
  | BinError
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'NOT_TEXT'
  | 'CONTROL_CHARACTER'
  | 'PHONE_FORMAT'
  | 'EMAIL_FORMAT'
  | 'DAY_FORMAT'
  | 'UNKNOWN_KIND'
  | 'UNKNOWN_FIELD'
  | 'EMAIL_MISSING';

/** Field by field, why an identity is not acceptable. Codes only: a value never travels with its error. */
export type FieldErrors = Partial<Record<IdentityField | 'unknown', FieldErrorCode>>;

const MAX_LENGTH: Partial<Record<keyof Identity, number>> = {
  surname: 100,
  firstName: 100,
  patronymic: 100,
  iin: 12,
  bin: 12,
  organisationName: 300,
  representative: 300,
  residence: 500,
  workPlace: 300,
  phone: 16,
  email: 254,
  position: 200,
  institution: 300,
  callerNumber: 16,
};

const REQUIRED: Record<IdentityKind, (keyof Identity)[]> = {
  NATURAL_PERSON: ['surname', 'firstName'],
  LEGAL_PERSON: ['organisationName', 'bin'],
  STATE_BODY_OFFICIAL: ['surname', 'firstName', 'position', 'institution'],
};

const MULTI_LINE: (keyof Identity)[] = ['residence', 'workPlace'];
const KNOWN = new Set<string>([...Object.keys(MAX_LENGTH), 'kind', 'emailIsSafe', 'idDocument']);
const EMAIL = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:.]+$/;

/**
 * Why this identity may not be sealed or stored; an empty object where it may. The same check runs in the form,
 * in the SDK before sealing and in the vault after opening, because the vault trusts no client.
 * What is given must be right; little is mandatory, because a statement is never refused for what it lacks (R8), not
 * even for want of an address: its notices are then found undeliverable. The protocol of an oral statement asks for more: residence or place of work, and an identity document (R43).
 */
export function validateIdentity(identity: Identity, { oralStatement = false } = {}): FieldErrors {
  if (!IDENTITY_KINDS.includes(identity.kind)) return { kind: 'UNKNOWN_KIND' };
  const errors: FieldErrors = {};
  if (Object.keys(identity).some((field) => !KNOWN.has(field))) errors.unknown = 'UNKNOWN_FIELD';
  checkTexts(identity, errors);
  for (const field of REQUIRED[identity.kind]) if (!isGiven(identity[field])) errors[field] = 'REQUIRED';
  checkFormats(identity, errors);
  checkDocument(identity, errors);
  if (oralStatement) checkOralStatement(identity, errors);
  return errors;
}

function checkOralStatement({ residence, workPlace, idDocument }: Identity, errors: FieldErrors): void {
  if (!isGiven(residence) && !isGiven(workPlace)) errors.residence = 'REQUIRED';
  if (!idDocument) errors.idDocument = 'REQUIRED';
}

function checkTexts(identity: Identity, errors: FieldErrors): void {
  for (const [name, longest] of Object.entries(MAX_LENGTH)) {
    const field = name as keyof Identity;
    const problem = textProblem(identity[field], longest, MULTI_LINE.includes(field));
    if (problem) errors[field] = problem;
  }
}

function checkFormats(identity: Identity, errors: FieldErrors): void {
  const { iin, bin, phone, callerNumber, email, emailIsSafe } = identity;
  if (isGiven(iin)) errors.iin ??= checkIin(iin) ?? undefined;
  if (isGiven(bin)) errors.bin ??= checkBin(bin) ?? undefined;
  if (isGiven(phone) && !isPhone(phone)) errors.phone ??= 'PHONE_FORMAT';
  if (isGiven(callerNumber) && !/^\+?\d{3,15}$/.test(callerNumber)) errors.callerNumber ??= 'PHONE_FORMAT';
  if (isGiven(email) && !EMAIL.test(email)) errors.email ??= 'EMAIL_FORMAT';
  if (emailIsSafe && !isGiven(email)) errors.email ??= 'EMAIL_MISSING';
  if (typeof emailIsSafe !== 'boolean') errors.emailIsSafe = 'REQUIRED';
  for (const field of Object.keys(errors) as (keyof FieldErrors)[]) if (!errors[field]) delete errors[field];
}

function checkDocument({ idDocument }: Identity, errors: FieldErrors): void {
  if (idDocument === undefined || idDocument === null) return;
  if (!ID_DOCUMENT_KINDS.includes(idDocument.kind)) errors.idDocument = 'UNKNOWN_KIND';
  if (!isGiven(idDocument.number)) errors['idDocument.number'] = 'REQUIRED';
  const number = textProblem(idDocument.number, 40, false);
  if (number) errors['idDocument.number'] = number;
  const issuedBy = textProblem(idDocument.issuedBy, 200, false);
  if (issuedBy) errors['idDocument.issuedBy'] = issuedBy;
  const { issuedOn } = idDocument;
  if (isGiven(issuedOn) && !/^\d{4}-\d{2}-\d{2}$/.test(issuedOn))
    errors['idDocument.issuedOn'] = 'DAY_FORMAT';
}

function textProblem(value: unknown, longest: number, multiLine: boolean): FieldErrorCode | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') return 'NOT_TEXT';
  if (value.length > longest) return 'TOO_LONG';
  return hasControlCharacter(multiLine ? value.replaceAll('\n', '') : value) ? 'CONTROL_CHARACTER' : null;
}

function hasControlCharacter(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

function isGiven(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
