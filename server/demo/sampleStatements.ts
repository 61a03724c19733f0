import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { projectRoot } from '../projectRoot';
import type { Identity } from '../sealing';

/** A sample statement as its file has it; every person, body and number in it is invented. */
export interface SampleStatement {
  id: string;
  channel: string;
  lang: 'kk' | 'ru' | 'en';
  receivedAt: string;
  department: string;
  category: string | null;
  impending?: boolean;
  text: string;
  warningSigned?: boolean | string;
  attachments?: string[];
  applicant: {
    kind: 'NATURAL_PERSON' | 'LEGAL_PERSON' | 'STATE_BODY_OFFICIAL' | 'ANONYMOUS';
    surname?: string;
    firstName?: string;
    patronymic?: string | null;
    iin?: string;
    bin?: string;
    name?: string;
    residence?: string;
    work?: string;
    phone?: string;
    email?: string;
    idDocument?: string;
    position?: string;
    institution?: string;
    representative?: { surname: string; firstName: string; position: string };
  };
  bribery?: {
    direction?: 'OFFER' | 'EXTORTION' | null;
    official?: {
      surname?: string;
      firstName?: string;
      patronymic?: string | null;
      position?: string;
      institution?: string;
    };
    amountTenge?: number;
    nature?: string;
    forActions?: string;
    transfer?: string;
  };
  offence?: { code: string; article: string; part: string; point?: string };
  expect: Record<string, unknown>;
  /** What the service decides on it. */
  decision?: Record<string, unknown>;
}

/** Every instant of the samples is local time of this zone. */
export const SAMPLE_ZONE = 'Asia/Almaty';

export function readSamples(): Map<string, SampleStatement> {
  const file = join(projectRoot, 'server', 'demo', 'statements.json');
  const { statements } = JSON.parse(readFileSync(file, 'utf8')) as { statements: SampleStatement[] };
  return new Map(statements.map((statement) => [statement.id, statement]));
}

/** The instant a sample arrived. */
export function arrivalOf({ receivedAt }: SampleStatement): Date {
  return DateTime.fromISO(receivedAt, { zone: SAMPLE_ZONE }).toJSDate();
}

/** Who a sample is from, as the sealing SDK takes it; null for an anonymous one. */
export function identityOf({ applicant }: SampleStatement): Identity | null {
  if (applicant.kind === 'ANONYMOUS') return null;
  const { kind, surname, firstName, patronymic, iin, bin, name, residence, work, phone, email } = applicant;
  const { position, institution, representative } = applicant;
  const given: Partial<Identity> = {
    surname,
    firstName,
    patronymic: patronymic ?? undefined,
    iin,
    bin,
    organisationName: name,
    representative: representative && Object.values(representative).join(' '),
    residence,
    workPlace: work,
    phone,
    email,
    position,
    institution,
    idDocument: applicant.idDocument ? documentOf(applicant.idDocument) : undefined,
  };
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return { kind, emailIsSafe: false, ...Object.fromEntries(known) };
}

/** "удостоверение 041234567, МВД РК, 12.03.2019", "passport C01X00T47 (DE)". */
function documentOf(text: string): Identity['idDocument'] {
  const [title = '', issuedBy, issued] = text.split(', ');
  const [word, number = ''] = title.split(' ');
  const issuedOn = issued && DateTime.fromFormat(issued, 'dd.MM.yyyy').toISODate();
  return {
    kind: word === 'passport' ? 'FOREIGN_PASSPORT' : 'IDENTITY_CARD',
    number,
    ...(issuedBy && { issuedBy }),
    ...(issuedOn && { issuedOn }),
  };
}

/** The statement about a bribe as the graph takes it. */
export function briberyOf({ bribery }: SampleStatement): object | undefined {
  if (!bribery) return undefined;
  const { direction, official = {}, amountTenge, nature, forActions, transfer } = bribery;
  return {
    direction,
    officialSurname: official.surname,
    officialFirstName: official.firstName,
    officialPatronymic: official.patronymic,
    officialPosition: official.position,
    officialInstitution: official.institution,
    amountTenge,
    nature,
    forActions,
    transfer,
  };
}
