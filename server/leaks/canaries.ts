import { identityOf, readSamples, type SampleStatement } from '../demo/sampleStatements';
import type { Identity, IdentityKind } from '../sealing';

/** One thing that tells who somebody is. */
export interface Canary {
  name: string;
  text: string;
}

const weights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** Appends the check digit; null for the few numbers that have none. */
function checked(eleven: string): string | null {
  const sum = (from: readonly number[]) =>
    [...eleven].reduce((total, digit, i) => total + Number(digit) * from[i]!, 0) % 11;
  const first = sum(weights);
  const digit = first === 10 ? sum([...weights.slice(2), 1, 2]) : first;
  return digit === 10 ? null : eleven + String(digit);
}

function numberFor(prefix: string, seed: number): string {
  for (let serial = 7301 + seed * 17; ; serial++) {
    const number = checked(prefix + String(serial % 10_000).padStart(11 - prefix.length, '0'));
    if (number) return number;
  }
}

const stems = ['Құлжабекқараев', 'Тлеуқабылшин', 'Жұмағозиев', 'Өмірзақұлов', 'Щербатюковский', 'Ёлкинбаев'];

/** An invented person whose every word occurs nowhere else; another for each number. */
export function canaryIdentity(seed: number, kind: IdentityKind = 'NATURAL_PERSON'): Identity {
  const stem = stems[seed % stems.length]!;
  const mark = 'абвгдежзиклмнопрстуф'[seed % 20]!;
  const natural: Identity = {
    kind,
    surname: `${stem}${mark}әзіл`,
    firstName: `Әбілғазиз${mark}бек`,
    patronymic: `Сүлейменқызы${mark}ова`,
    iin: numberFor('8703144', seed),
    phone: `+7707${3_917_046 + seed * 104_729}`,
    residence: `Қапшағай-${mark}, Тұрысбековтар көшесі ${seed + 41}, пәтер ${seed + 7}`,
    workPlace: `ЖШС «Құмкөлшілер-${mark}-сервис»`,
    email: `canary.zhumagoziev.${seed}@pochta-qus.example`,
    emailIsSafe: false,
    idDocument: {
      kind: 'FOREIGN_PASSPORT',
      number: `QZ${47_118_803 + seed * 104_729}XK`,
      issuedBy: `Көші-қон бөлімі №${seed + 913}`,
      issuedOn: '2019-04-17',
    },
  };
  if (kind === 'NATURAL_PERSON') return natural;
  const { residence, phone, email, emailIsSafe, surname, firstName } = natural;
  return kind === 'LEGAL_PERSON'
    ? {
        kind,
        organisationName: `«Шұбаркөлдік-${mark}-құрылыс» серіктестігі`,
        bin: numberFor('170140', seed),
        representative: `${surname} ${firstName}`,
        residence,
        phone,
        email,
        emailIsSafe,
      }
    : { ...natural, position: `${stem}${mark}-ведомство хатшысы`, institution: `Қаражал-${mark} әкімдігі` };
}

/** What of an identity would tell who it is. Words that many share, such as first names, are looked for with others. */
export function canariesOf(whose: string, identity: Identity): Canary[] {
  const { surname, firstName, patronymic, iin, bin, organisationName, representative, idDocument } = identity;
  const { phone, callerNumber, residence, workPlace, email, position, institution } = identity;
  const texts: Record<string, string | undefined> = {
    surname,
    fullName: [surname, firstName, patronymic].filter(Boolean).join(' '),
    iin,
    bin,
    organisationName,
    representative,
    ...(phone && phonesOf('phone', phone)),
    ...(callerNumber && phonesOf('callerNumber', callerNumber)),
    residence,
    workPlace,
    email,
    idDocument: idDocument?.number,
    position,
    institution,
  };
  return Object.entries(texts)
    .filter((entry): entry is [string, string] => Boolean(entry[1]))
    .map(([field, text]) => ({ name: `${whose} ${field}`, text }));
}

/** A number as it is stored, as it is dialled at home, and as people write it. Ten bare digits occur by chance. */
function phonesOf(field: string, phone: string): Record<string, string> {
  const [, code = '', ...rest] = /^\+7(\d{3})(\d{3})(\d\d)(\d\d)$/.exec(phone) ?? [];
  return {
    [field]: phone.slice(1),
    [`${field} at home`]: `8${phone.slice(2)}`,
    [`${field} spaced`]: [code, ...rest].join(' '),
    [`${field} hyphened`]: [code, ...rest].join('-'),
  };
}

/** The statements of the samples, those that the tour walks through their lives told by canaries. */
export function tourSamples(): { samples: Map<string, SampleStatement>; canaries: Canary[] } {
  const samples = readSamples();
  const canaries = ['S01', 'S03', 'S14'].flatMap((id, i) => {
    const sample = { ...samples.get(id)!, applicant: applicantOf(canaryIdentity(13 + i)) };
    samples.set(id, sample);
    return canariesOf(`tour ${id}`, identityOf(sample)!);
  });
  return { samples, canaries };
}

function applicantOf(identity: Identity): SampleStatement['applicant'] {
  const { kind, surname, firstName, patronymic, iin, residence, workPlace, phone, email } = identity;
  const { number, issuedBy } = identity.idDocument!;
  const idDocument = `passport ${number}, ${issuedBy}, 17.04.2019`;
  return { kind, surname, firstName, patronymic, iin, residence, work: workPlace, phone, email, idDocument };
}
