import type { Language } from '../../contracts/refusals';
import { alertOf, escape, htmlPage } from '../http/html';
import { DEMO_PASSWORD, demoStaff } from './accounts';
import { demoSecondFactor } from './secondFactor';
import { signInTexts } from './texts';

export interface SignInPage {
  language: Language;
  /** Where the form goes; keeps the chosen language. */
  action: string;
  /** Whose second factor is asked; undefined asks who signs in, by password. */
  account?: string;
  /** Whether the code is asked at the same time as the password. */
  withCode: boolean;
  proposedAccount?: string;
  problem?: string;
}

export function signInPage(page: SignInPage): string {
  const { language, account, withCode } = page;
  const texts = signInTexts[language];
  const fields = [
    ...(account === undefined ? [accountField(page), passwordField(page)] : []),
    ...(withCode ? [codeField(page)] : []),
  ];
  return htmlPage({
    language,
    title: account === undefined ? texts.title : texts.secondTitle,
    languageLabel: texts.language,
    body: `${alertOf(page.problem)}
${account === undefined ? '' : `<p>${escape(texts.account)}: <strong>${escape(account)}</strong></p>`}
<form method="post" action="${escape(page.action)}">
${fields.join('\n')}
<button type="submit">${escape(texts.submit)}</button>
</form>
${demoNote(page)}`,
  });
}

export function errorPage(language: Language, code: string): string {
  const texts = signInTexts[language];
  return htmlPage({
    language,
    title: texts.failed,
    languageLabel: texts.language,
    body: `${alertOf(code)}<p><a href="/">${escape(texts.startAgain)}</a></p>`,
  });
}

function accountField({ language, proposedAccount = '' }: SignInPage): string {
  const options = demoStaff.map((name) => `<option value="${escape(name)}"></option>`).join('');
  return `<label for="account">${escape(signInTexts[language].account)}</label>
<input id="account" name="account" value="${escape(proposedAccount)}" list="accounts" autocomplete="username"
 autocapitalize="none" spellcheck="false" maxlength="64" required autofocus>
<datalist id="accounts">${options}</datalist>`;
}

function passwordField({ language }: SignInPage): string {
  return `<label for="password">${escape(signInTexts[language].password)}</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required>`;
}

function codeField({ language, account }: SignInPage): string {
  const texts = signInTexts[language];
  return `<label for="code">${escape(texts.code)}</label>
<input id="code" name="code" inputmode="numeric" pattern="[0-9]{6}" maxlength="6" autocomplete="one-time-code"
 aria-describedby="code-hint" required${account === undefined ? '' : ' autofocus'}>
<p class="hint" id="code-hint">${escape(texts.codeHint)}</p>`;
}

/** The provider exists in the demo realm only, so it may say how to get in. */
function demoNote({ language, account }: SignInPage): string {
  const texts = signInTexts[language];
  const how =
    account === undefined
      ? `${escape(texts.demoPassword)} <code>${DEMO_PASSWORD}</code></p>
<details><summary>${escape(texts.accounts)}</summary><p>${demoStaff.map(escape).join(', ')}</p></details>`
      : `${escape(texts.demoCode)} <code>${demoSecondFactor(account).generate()}</code></p>`;
  return `<div class="note"><p>${escape(texts.demo)} ${how}</div>`;
}
