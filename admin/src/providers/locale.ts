/** Languages of the panel, in the order of the switch. */
export const locales = ['kk', 'ru', 'en'] as const;
export type PanelLocale = (typeof locales)[number];

let current: PanelLocale = 'ru';

function known(tag: string | null | undefined): PanelLocale | undefined {
  const code = tag?.slice(0, 2).toLowerCase();
  return locales.find((locale) => locale === code);
}

/** The language texts are asked for. */
export function currentLocale(): PanelLocale {
  return current;
}

/** Remembers the language in the page's address, not in browser storage, and tells assistive technology. */
export function setCurrentLocale(locale: PanelLocale): void {
  current = locale;
  document.documentElement.lang = locale;
  const url = new URL(window.location.href);
  url.searchParams.set('lang', locale);
  window.history.replaceState(window.history.state, '', url);
}

/** The address's language, else the viewer's own, else the browser's, else Russian. */
export function preferredLocale(fromSession?: string): PanelLocale {
  const fromAddress = new URLSearchParams(window.location.search).get('lang');
  return [fromAddress, fromSession, ...navigator.languages].map(known).find(Boolean) ?? 'ru';
}
