import type { Envelope } from '../sealing';
import type { Language } from './refusals';

/** The processes that hold data; the name of each is also its database's and its keys'. */
export type SubgraphName = 'directory' | 'casework' | 'protection' | 'rewards';
export type ProcessName = SubgraphName | 'gateway';

export type ReferenceKind =
  'department' | 'offence' | 'mci' | 'holiday' | 'agency' | 'staff' | 'organization';

export type LetterState =
  'QUEUED' | 'SENT' | 'DELIVERED' | 'RETURNED' | 'COLLECTED' | 'NOT_DELIVERABLE' | 'UNKNOWN';

/** What a letter says, without saying to whom. */
export interface LetterContent {
  noticeId: string;
  /** Registration or case number printed on the letter. */
  reference: string;
  language: Language;
  title: string;
  body: string;
  signedBy: string;
  department: { name: string; address: string; phone: string };
}

/** Every event that crosses a boundary, with what it carries. None carries an identity in the clear. */
export interface EventPayloads {
  /** A row of reference data, or one staff or partner account, as of now; the receiver keeps a copy. */
  'reference.published': { kind: ReferenceKind; key: string; version: number; data: Record<string, unknown> };
  /** A person's sealed envelope on its way to the vault; `envelope` is null for an anonymous report. */
  'identity.submitted': {
    reportId: string;
    /** By which an act of a court may name the person. */
    reportNumber?: string;
    pseudonym: string;
    envelope: Envelope | null;
    /** What the envelope was bound to when it was sealed. */
    binding: string;
    applicantKind: string;
    language: Language;
    /** Keyed hash of the check code, so that the vault can make sure of a collector. */
    checkCodeHash: string;
  };
  /** `envelopeHash` is that of contracts/envelopeHash. */
  'identity.opened': { reportId: string; pseudonym: string; envelopeHash: string };
  'identity.rejected': { reportId: string; pseudonym: string; envelopeHash: string; reason: string };
  /** The same person under another random name, for one purpose. */
  'person.aliasIssued': { pseudonym: string; alias: string; purpose: 'referral' | 'reward' };
  'notice.signed': LetterContent & { reportId: string; pseudonym: string };
  'letter.moved': { noticeId: string; letterState: LetterState; at: string; reason?: string };
  'courtAct.recorded': {
    courtActId: string;
    reportId: string;
    alias: string;
    actNumber: string;
    kind: 'CONVICTION' | 'ADMINISTRATIVE_PENALTY' | 'ACQUITTAL' | 'TERMINATION';
    /** `YYYY-MM-DD` */
    inForceOn: string;
    offenceCode: string;
    gravity: string | null;
    isCorruption: boolean;
    departmentCode: string;
    language: Language;
  };
  'reward.noticeDue': LetterContent & { alias: string };
  'payout.requested': { payoutId: string; alias: string; amountTenge: number; caseNumber: string };
  'payout.completed': { payoutId: string; orderReference: string };
  'payout.refused': { payoutId: string; reason: string };
  /** Nothing may be sealed to this key any more; how many envelopes under it are still without an answer? */
  'sealingKey.closed': { keyId: string };
  'sealingKey.counted': { keyId: string; outstanding: number };
}

export type EventType = keyof EventPayloads;

/** Who is told of each event. */
export const destinations: Record<EventType, readonly ProcessName[]> = {
  'reference.published': ['casework', 'protection', 'rewards', 'gateway'],
  'identity.submitted': ['protection'],
  'identity.opened': ['casework'],
  'identity.rejected': ['casework'],
  'person.aliasIssued': ['protection'],
  'notice.signed': ['protection'],
  'letter.moved': ['casework', 'rewards'],
  'courtAct.recorded': ['rewards'],
  'reward.noticeDue': ['protection'],
  'payout.requested': ['protection'],
  'payout.completed': ['rewards'],
  'payout.refused': ['rewards'],
  'sealingKey.closed': ['casework'],
  'sealingKey.counted': ['protection'],
};

/** Who alone may tell of each event: a receiver takes it from nobody else, whatever is signed. */
export const sources: Record<EventType, SubgraphName> = {
  'reference.published': 'directory',
  'identity.submitted': 'casework',
  'identity.opened': 'protection',
  'identity.rejected': 'protection',
  'person.aliasIssued': 'casework',
  'notice.signed': 'casework',
  'letter.moved': 'protection',
  'courtAct.recorded': 'casework',
  'reward.noticeDue': 'rewards',
  'payout.requested': 'rewards',
  'payout.completed': 'protection',
  'payout.refused': 'protection',
  'sealingKey.closed': 'protection',
  'sealingKey.counted': 'casework',
};
