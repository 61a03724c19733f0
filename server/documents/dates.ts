import type { Language } from '../contracts/refusals';

const LOCALES: Record<Language, string> = { kk: 'kk', ru: 'ru', en: 'en-GB' };

/** An instant as a date in words, in the department's zone. */
export function dateInWords(instant: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone }).format(instant);
}

/** An instant as a date in words and a time of day, in the department's zone. */
export function dateAndTime(instant: Date, language: Language, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(instant);
  return `${dateInWords(instant, language, timeZone)}, ${time}`;
}

/** An instant as DD.MM.YYYY, as forms want it. */
export function dateInFigures(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('ru', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone,
  });
  return parts.format(instant);
}
