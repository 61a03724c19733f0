import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { locales, setCurrentLocale, type PanelLocale } from './locale';

const names: Record<PanelLocale, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

interface Tree {
  [key: string]: Tree | string | undefined;
}

/** `over` laid upon `base`: what `over` does not say is said by `base`. */
function merge(base: Tree, over: Tree): Tree {
  const merged: Tree = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = merged[key];
    merged[key] = typeof value === 'object' && typeof under === 'object' ? merge(under, value) : value;
  }
  return merged;
}

const catalogues: Record<PanelLocale, () => Promise<Tree>> = {
  en: async () => (await import('../i18n/en')).en,
  ru: async () => (await import('../i18n/ru')).ru,
  kk: async () => (await import('../i18n/kk')).kk,
};

/** Each language with what stands behind it: Kazakh falls back to Russian, Russian to English. */
const chain: Record<PanelLocale, PanelLocale[]> = { en: ['en'], ru: ['en', 'ru'], kk: ['en', 'ru', 'kk'] };

async function load(locale: PanelLocale): Promise<TranslationMessages> {
  const trees = await Promise.all(chain[locale].map((code) => catalogues[code]()));
  return trees.reduce(merge) as TranslationMessages;
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
