import '@fontsource-variable/inter/wght.css';
import './print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { createI18nProvider } from './providers/i18n';
import { preferredLocale } from './providers/locale';
import { fetchSession } from './providers/session';
import { hasDrafts } from './intake/draft';

window.addEventListener('beforeunload', (event) => {
  if (hasDrafts()) event.preventDefault();
});

const { language } = await fetchSession();
const i18nProvider = await createI18nProvider(preferredLocale(language));

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App i18nProvider={i18nProvider} />
  </StrictMode>,
);
