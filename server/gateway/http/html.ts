import type { Language } from '../../contracts/refusals';

/** Text that is safe inside an element or a quoted attribute. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,"DejaVu Sans",sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:Canvas;color:CanvasText}
main{box-sizing:border-box;width:min(26rem,100vw);padding:1.5rem}
h1{font-size:1.375rem;margin:0 0 1rem}
label{display:block;margin:1rem 0 .25rem;font-weight:600}
input{box-sizing:border-box;width:100%;font:inherit;padding:.625rem;border:1px solid #767676;border-radius:.25rem;
background:Field;color:FieldText}
button{font:inherit;font-weight:600;margin-top:1.5rem;padding:.625rem 1.25rem;min-height:2.75rem;border:0;
border-radius:.25rem;background:#0b57a4;color:#fff;cursor:pointer}
a{color:LinkText}
:focus-visible{outline:3px solid #d97700;outline-offset:2px}
nav ul{display:flex;gap:1rem;list-style:none;margin:0 0 1.5rem;padding:0}
nav a,nav [aria-current]{display:inline-block;padding:.25rem 0}
.alert{border-left:4px solid #b3261e;padding:.5rem .75rem;margin:1rem 0}
.note{border-left:4px solid #0b57a4;padding:.5rem .75rem;margin:1.5rem 0 0;font-size:.9375rem}
.hint{margin:.25rem 0 0;font-size:.9375rem}
dt{font-weight:600;margin-top:.75rem}dd{margin:0}
`;

const NAMES: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

export interface PageParts {
  language: Language;
  title: string;
  /** Name of the language choice, for screen readers. */
  languageLabel: string;
  /** HTML of the page, already escaped. */
  body: string;
}

/** A small page of the gateway's own: no scripts, readable without styles. */
export function htmlPage({ language, title, languageLabel, body }: PageParts): string {
  const choices = (Object.keys(NAMES) as Language[]).map((code) =>
    code === language
      ? `<li><span aria-current="true" lang="${code}">${NAMES[code]}</span></li>`
      : `<li><a href="?lang=${code}" lang="${code}" hreflang="${code}">${NAMES[code]}</a></li>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · Adal</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<nav aria-label="${escape(languageLabel)}"><ul>${choices.join('')}</ul></nav>
<h1>${escape(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

/** An alert that screen readers announce when the page opens. */
export function alertOf(text: string | undefined): string {
  return text ? `<p class="alert" role="alert">${escape(text)}</p>` : '';
}
