import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { locales, setCurrentLocale, type PanelLocale } from './locale';

const names: Record<PanelLocale, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** Each language is whole (the tests make sure), so that nobody waits for the words of another. */
const catalogues: Record<PanelLocale, () => Promise<object>> = {
  en: async () => (await import('../i18n/en')).en,
  ru: async () => (await import('../i18n/ru')).ru,
  kk: async () => (await import('../i18n/kk')).kk,
};

async function load(locale: PanelLocale): Promise<TranslationMessages> {
  return (await catalogues[locale]()) as TranslationMessages;
}

/** The panel's words in the first language; the others are fetched when they are chosen. */
export async function createI18nProvider(first: PanelLocale): Promise<I18nProvider> {
  const loaded = await load(first);
  setCurrentLocale(first);
  return polyglotI18nProvider(
    (locale) => (locale === first ? loaded : load(locale as PanelLocale)),
    first,
    locales.map((locale) => ({ locale, name: names[locale] })),
    { allowMissing: true },
  );
}
