import type { Language } from '../../contracts/refusals';
import { alertOf, escape, htmlPage } from '../http/html';
import { collectTexts } from './texts';

/** What was placed for the applicant to read. */
export interface CollectedNotice {
  title: string;
  body: string;
  reference: string;
  signedBy: string;
}

const field = (name: string, label: string) => `<label for="${name}">${escape(label)}</label>
<input id="${name}" name="${name}" autocomplete="off" autocapitalize="characters" spellcheck="false"
 maxlength="64" required>`;

/** The form for both codes. Nothing of the case is in its address. */
export function collectForm(language: Language, problem?: string): string {
  const texts = collectTexts[language];
  return htmlPage({
    language,
    title: texts.title,
    languageLabel: texts.language,
    body: `${alertOf(problem)}
<p>${escape(texts.intro)}</p>
<form method="post" action="/collect?lang=${language}">
${field('collectCode', texts.collectCode)}
${field('checkCode', texts.checkCode)}
<button type="submit">${escape(texts.submit)}</button>
</form>`,
  });
}

export function collectedPage(language: Language, notice: CollectedNotice): string {
  const texts = collectTexts[language];
  const paragraphs = notice.body.split(/\n+/).map((line) => `<p>${escape(line)}</p>`);
  return htmlPage({
    language,
    title: notice.title,
    languageLabel: texts.language,
    body: `<p>№ ${escape(notice.reference)}</p>
${paragraphs.join('\n')}
<p>${escape(notice.signedBy)}</p>
<p class="note">${escape(texts.keep)}</p>
<p><a href="/collect?lang=${language}">${escape(texts.again)}</a></p>`,
  });
}
