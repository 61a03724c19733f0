import type { Language } from '../../contracts/refusals';
import { alertOf, escape, htmlPage } from '../http/html';
import { collectTexts } from './texts';

/** A letter, opened by its addressee. */
export interface CollectedNotice {
  reference: string;
  /** The letter's own, which the reader may not have chosen for the page. */
  language: string;
  date: string;
  title: string;
  body: string;
  signedBy: string;
  departmentName: string;
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
    title: texts.title,
    languageLabel: texts.language,
    body: `<article lang="${escape(notice.language.toLowerCase())}">
<h2>${escape(notice.title)}</h2>
<p>${escape(notice.departmentName)}, ${escape(notice.date.slice(0, 10))}, № ${escape(notice.reference)}</p>
${paragraphs.join('\n')}
<p>${escape(notice.signedBy)}</p>
</article>
<p class="note">${escape(texts.keep)}</p>
<p><a href="/collect?lang=${language}">${escape(texts.again)}</a></p>`,
  });
}
