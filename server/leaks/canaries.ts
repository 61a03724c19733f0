import { identityOf, readSamples } from '../demo/sampleStatements';
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
    phone: `+7707${String(5_550_137 + seed * 7919).slice(0, 7)}`,
    residence: `Қапшағай-${mark}, Тұрысбековтар көшесі ${seed + 41}, пәтер ${seed + 7}`,
    workPlace: `ЖШС «Құмкөлшілер-${mark}-сервис»`,
    email: `canary.zhumagoziev.${seed}@pochta-qus.example`,
    emailIsSafe: false,
    idDocument: {
      kind: 'IDENTITY_CARD',
      number: String(47_118_803 + seed * 104_729).padStart(9, '0'),
      issuedBy: `Ішкі істер бөлімі №${seed + 913}`,
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
    : { ...natural, position: `ведомство хатшысы ${mark}`, institution: `Қаражал-${mark} әкімдігі` };
}

/** What of an identity would tell who it is. Words that many share, such as first names, are looked for with others. */
export function canariesOf(whose: string, identity: Identity): Canary[] {
  const { surname, firstName, patronymic, iin, bin, organisationName, representative, idDocument } = identity;
  const { phone, residence, workPlace, email, position, institution } = identity;
  const fullName = [surname, firstName, patronymic].filter(Boolean).join(' ');
  const texts: Record<string, string | undefined> = {
    surname,
    fullName,
    iin,
    bin,
    organisationName,
    representative,
    phone,
    phoneDigits: phone?.replace(/^\+7/, ''),
    residence,
    workPlace,
    email,
    idDocument: idDocument?.number,
    position: institution && position,
    institution,
  };
  return Object.entries(texts)
    .filter((entry): entry is [string, string] => (entry[1] ?? '').length > 5)
    .map(([field, text]) => ({ name: `${whose} ${field}`, text }));
}

/** The applicants of the statements that the tour walks through their lives. */
export function tourCanaries(): Canary[] {
  const samples = readSamples();
  const all = ['S01', 'S03', 'S14'].flatMap((id) => canariesOf(id, identityOf(samples.get(id)!)!));
  // Digits in their order stand in every process.
  return all.filter(({ text }) => !'01234567890'.includes(text));
}
