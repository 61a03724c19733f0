/** Languages of the panel, in the order of the switch. */
export const locales = ['kk', 'ru', 'en'] as const;
export type PanelLocale = (typeof locales)[number];

let current: PanelLocale = 'ru';

/** The language texts are asked for; kept in memory only. */
export function currentLocale(): PanelLocale {
  return current;
}

/** Remembers the language for requests and tells assistive technology what is being read. */
export function setCurrentLocale(locale: PanelLocale): void {
  current = locale;
  document.documentElement.lang = locale;
}

/** The viewer's own language when known, else the browser's, else Russian. */
export function preferredLocale(fromSession?: string | null): PanelLocale {
  const wanted = [fromSession ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.map((tag) => locales.find((locale) => locale === tag)).find(Boolean) ?? 'ru';
}
