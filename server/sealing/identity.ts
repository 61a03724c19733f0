/** Who a report comes from (R38); an anonymous report has no identity and therefore no such record. */
export const IDENTITY_KINDS = ['NATURAL_PERSON', 'LEGAL_PERSON', 'STATE_BODY_OFFICIAL'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

export const ID_DOCUMENT_KINDS = [
  'IDENTITY_CARD',
  'PASSPORT',
  'RESIDENCE_PERMIT',
  'FOREIGN_PASSPORT',
  'OTHER',
] as const;
export type IdDocumentKind = (typeof ID_DOCUMENT_KINDS)[number];

/** The identity document an oral statement must name (R43). `issuedOn` is a day, YYYY-MM-DD. */
export interface IdDocument {
  kind: IdDocumentKind;
  number: string;
  issuedBy?: string;
  issuedOn?: string;
}

/**
 * Everything that tells who the applicant is (R84). It exists in clear only in the browser where it is typed
 * and inside the vault; all other parts of the system know a pseudonym.
 */
export interface Identity {
  kind: IdentityKind;
  surname?: string;
  firstName?: string;
  patronymic?: string;
  iin?: string;
  bin?: string;
  organisationName?: string;
  /** Who acts for a legal person. */
  representative?: string;
  /** Postal address at which a letter reaches the applicant; a legal person's registered address. */
  residence?: string;
  /** Never written to: a letter from the service at work would give the reporter away. */
  workPlace?: string;
  phone?: string;
  email?: string;
  /** The applicant confirmed that nobody else reads this mailbox. Only then is it written to. */
  emailIsSafe: boolean;
  idDocument?: IdDocument;
  position?: string;
  institution?: string;
  /** The number a call came from, as the exchange reported it (R17). */
  callerNumber?: string;
}

export type IdentityField =
  keyof Identity | 'idDocument.number' | 'idDocument.issuedBy' | 'idDocument.issuedOn';
