import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_PASSWORD } from '../realm/accounts';
import { demoSecondFactor } from '../realm/secondFactor';
import type { Browser } from './browser';

const PERIOD_MS = 30_000;

/**
 * Fills in the demo realm's sign-in form that `page` shows, as a person with an authenticator would: a code
 * that was used already is followed by the next one. Resolves to the redirect that the provider answers with.
 */
export async function fillSignIn(browser: Browser, page: Response, account: string): Promise<Response> {
  let html = await page.text();
  for (let step = 0; step < 4; step++) {
    const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1]?.replaceAll('&#38;', '&');
    if (!action) throw new Error(`The sign-in showed no form: ${problemIn(html)}`);
    const asks = (field: string) => html.includes(`name="${field}"`);
    // Codes of the next period are taken too: try that one before waiting for it to begin.
    const ahead = step % 2 === 1 ? PERIOD_MS : 0;
    const response = await browser.postForm(action, {
      ...(asks('account') && { account }),
      ...(asks('password') && { password: DEMO_PASSWORD }),
      ...(asks('code') && { code: demoSecondFactor(account).generate({ timestamp: Date.now() + ahead }) }),
    });
    if (response.headers.has('location')) return response;
    html = await response.text();
    if (response.status !== 409) throw new Error(`The sign-in was refused: ${problemIn(html)}`);
    if (ahead > 0) await pause(PERIOD_MS - (Date.now() % PERIOD_MS) + 500);
  }
  throw new Error('The sign-in took no code');
}

function problemIn(html: string): string {
  return /role="alert">([^<]*)</.exec(html)?.[1] ?? 'no reason given';
}
