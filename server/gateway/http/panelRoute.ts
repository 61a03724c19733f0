import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Language } from '../../contracts/refusals';
import { answerHtml } from './answer';
import type { Exchange } from './exchange';
import { escape, htmlPage } from './html';

const notBuilt: Record<Language, { title: string; text: string; language: string }> = {
  en: {
    title: 'The panel is not built',
    text: 'Run npm run build, then reload this page.',
    language: 'Language',
  },
  ru: { title: 'Панель не собрана', text: 'Выполните npm run build и обновите страницу.', language: 'Язык' },
  kk: { title: 'Панель құрастырылмаған', text: 'npm run build орындап, бетті жаңартыңыз.', language: 'Тіл' },
};

/** The built staff panel: hashed assets are kept by browsers, everything else is asked for anew. */
export function createPanelRoute(panelDir: string): (exchange: Exchange) => void {
  if (!existsSync(join(panelDir, 'index.html'))) {
    return ({ response, language }) => {
      const { title, text, language: languageLabel } = notBuilt[language];
      answerHtml(response, 503, htmlPage({ language, title, languageLabel, body: `<p>${escape(text)}</p>` }));
    };
  }
  const serve = sirv(panelDir, {
    single: true,
    gzip: true,
    brotli: true,
    etag: true,
    setHeaders: (response, pathname) => {
      const hashed = pathname.startsWith('/assets/');
      response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return ({ method, request, response }) => {
    const notFound = () => {
      response.statusCode = 404;
      response.end();
    };
    if (method === 'GET' || method === 'HEAD') serve(request, response, notFound);
    else notFound();
  };
}
