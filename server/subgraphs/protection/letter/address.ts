import type { Identity } from '../../../sealing';
import type { Letter, LetterChannel } from './letter.entity';

type Named = Pick<Identity, 'surname' | 'firstName' | 'patronymic' | 'organisationName' | 'representative'>;
type Reachable = Pick<Identity, 'residence' | 'email' | 'emailIsSafe'>;

/**
 * How a letter goes: by e-mail only to a mailbox the person called safe, by post only to where the person lives, never
 * to work; null where neither is known.
 */
export function channelFor(
  letter: Pick<Letter, 'mailRefused'>,
  person: Reachable,
  canMail: boolean,
): LetterChannel | null {
  if (canMail && !letter.mailRefused && person.emailIsSafe && person.email) return 'EMAIL';
  return person.residence?.trim() ? 'POST' : null;
}

/** Whom an address or a payment names: the organisation, or the person in full. */
export function fullName({ surname, firstName, patronymic, organisationName }: Named): string {
  return organisationName ?? [surname, firstName, patronymic].filter(Boolean).join(' ');
}

/** The address block of an envelope's window, name first. */
export function addressBlock(person: Named & Pick<Identity, 'residence'>): string[] {
  const attention = person.organisationName ? person.representative : undefined;
  return [fullName(person), attention, ...(person.residence ?? '').split('\n')].filter(
    (line): line is string => Boolean(line?.trim()),
  );
}
