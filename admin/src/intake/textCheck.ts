import type { IdentityDraft } from './identity';

export type FindKind = 'IIN' | 'PHONE' | 'EMAIL' | 'NAME' | 'ADDRESS';

export interface Find {
  kind: FindKind;
  start: number;
  end: number;
}

const patterns: [FindKind, RegExp][] = [
  ['IIN', /(?<!\d)\d{12}(?!\d)/g],
  ['PHONE', /(?<![\d+])(?:\+7|8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?!\d)/g],
  ['EMAIL', /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu],
];

/** Stem that stays when a name is declined: "Сәрсенова" is also found as "Сәрсеновой". */
function stem(name: string): string {
  return name.length > 5 ? name.slice(0, -2) : name.slice(0, Math.max(3, name.length - 1));
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function ownWords(identity: IdentityDraft): [FindKind, RegExp][] {
  const names = [identity.surname, identity.firstName, identity.patronymic, identity.representative]
    .flatMap((name) => name.trim().split(/\s+/))
    .filter((name) => name.length >= 3);
  const found: [FindKind, RegExp][] = names.map((name) => [
    'NAME',
    new RegExp(`(?<!\\p{L})${escape(stem(name))}\\p{L}*`, 'giu'),
  ]);
  const address = identity.residence.trim();
  if (address.length >= 6) found.push(['ADDRESS', new RegExp(escape(address), 'giu')]);
  return found;
}

/**
 * Places in the working copy of a statement that would tell who the applicant is (R84): numbers, phones,
 * mail addresses, and the names and address that were typed into the identity form. In order, none overlapping.
 */
export function findIdentifying(text: string, identity: IdentityDraft): Find[] {
  const all = [...patterns, ...ownWords(identity)].flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((find, index) => !all.slice(0, index).some((earlier) => earlier.end > find.start));
}

/** A surname and a first name side by side are one place to hide, not two. */
function together(text: string, finds: Find[]): Find[] {
  return finds.reduce<Find[]>((joined, find) => {
    const last = joined.at(-1);
    const adjoins = last?.kind === find.kind && text.slice(last.end, find.start).trim() === '';
    return adjoins ? [...joined.slice(0, -1), { ...last, end: find.end }] : [...joined, find];
  }, []);
}

/** The text with each place replaced by what stood there, in words. */
export function maskIdentifying(text: string, finds: Find[], word: (kind: FindKind) => string): string {
  return together(text, finds).reduceRight(
    (masked, f) => `${masked.slice(0, f.start)}[${word(f.kind)}]${masked.slice(f.end)}`,
    text,
  );
}
