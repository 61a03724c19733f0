import '@fontsource-variable/inter/wght.css';
import './print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { createI18nProvider } from './providers/i18n';
import { preferredLocale } from './providers/locale';
import { fetchSession, loginUrl } from './providers/session';
import { hasDrafts } from './intake/draft';

window.addEventListener('beforeunload', (event) => {
  if (hasDrafts()) event.preventDefault();
});

const session = await fetchSession();
const locale = preferredLocale(session.language);
if (!session.signedIn) {
  window.location.replace(loginUrl(locale));
  await new Promise(() => undefined);
}
const i18nProvider = await createI18nProvider(locale);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App i18nProvider={i18nProvider} />
  </StrictMode>,
);
