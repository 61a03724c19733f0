import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../server/gateway/realm/accounts';
import { demoSecondFactor } from '../../../server/gateway/realm/secondFactor';

const patienceMs = 60_000;

/** One member of staff at a browser of his own. */
export interface Person {
  account: string;
  page: Page;
  /** Everything the browser sent, as text. */
  sent: string[];
  /** Every answer of the graph, as text. */
  received: string[];
  /** Errors the page reported. */
  complaints: string[];
}

/** Signs in at the demo realm and waits for the landing page. The panel speaks English unless told otherwise. */
export async function signIn(
  browser: Browser,
  url: string,
  account: string,
  { lang = 'en', ...options }: BrowserContextOptions & { lang?: string } = {},
): Promise<Person> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 860 }, ...options });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const person: Person = { account, page, sent: [], received: [], complaints: [] };
  page.on('request', (request) => person.sent.push(`${request.url()} ${request.postData() ?? ''}`));
  page.on('response', (response) => {
    if (!response.url().endsWith('/graphql')) return;
    response.text().then(
      (text) => person.received.push(text),
      () => undefined,
    );
  });
  page.on('pageerror', (error) => person.complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') person.complaints.push(message.text());
  });
  await page.goto(`${url}/?lang=${lang}`);
  await page.locator('#account').fill(account);
  await page.locator('#password').fill(DEMO_PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.locator('main h1').waitFor();
  return person;
}

/** Goes to a page of the panel by its address and waits for its heading. */
export async function open({ page }: Person, hash: string, heading: string): Promise<void> {
  await page.evaluate((to) => void (window.location.hash = to), hash);
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
}

interface Act {
  /** What the dialog asks for, by the name of its label. */
  fill?: Record<string, string>;
  /** Options to choose, by the name of the input's label. */
  choose?: Record<string, string | RegExp>;
}

/** Presses the button of an act, fills in its dialog and confirms; shows the second factor when asked. */
export async function act(person: Person, name: string, { fill = {}, choose = {} }: Act = {}): Promise<void> {
  const { page } = person;
  await page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  for (const [label, text] of Object.entries(fill)) await dialog.getByLabel(label).fill(text);
  for (const [label, option] of Object.entries(choose)) {
    await dialog.getByLabel(label).click();
    await page.getByRole('option', { name: option }).first().click();
  }
  await dialog.getByRole('button', { name, exact: true }).click();
  const asked = dialog.getByRole('button', { name: 'Confirm it is me' });
  await Promise.race([dialog.waitFor({ state: 'hidden' }), asked.waitFor()]);
  if (await asked.isVisible()) await stepUp(person, () => asked.click());
  await dialog.waitFor({ state: 'hidden' });
}

/** Shows the second factor in the window that `press` opens; the act goes on by itself afterwards. */
export async function stepUp({ page, account }: Person, press: () => Promise<void>): Promise<void> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), press()]);
  await popup.locator('#code').waitFor();
  if (await popup.locator('#password').isVisible()) await popup.locator('#password').fill(DEMO_PASSWORD);
  await popup.locator('#code').fill(demoSecondFactor(account).generate());
  await Promise.all([popup.waitForEvent('close'), popup.locator('button[type=submit]').click()]);
}

/** What the browser keeps of the panel beyond the page: must be nothing. */
export function keptByBrowser({ page }: Person): Promise<number> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return localStorage.length + sessionStorage.length + databases.length;
  });
}
